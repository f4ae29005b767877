package lv.providus.kopskats.response;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a researcher may read of responses: submissions complete, of drafts only how far they have come. */
@Service
@Transactional(readOnly = true)
public class SubmissionService {

    private final SubmissionQuery submissions;
    private final ResponseQuery responses;
    private final QuestionnaireService questionnaires;

    SubmissionService(SubmissionQuery submissions, ResponseQuery responses, QuestionnaireService questionnaires) {
        this.submissions = submissions;
        this.responses = responses;
        this.questionnaires = questionnaires;
    }

    /** The valid submission of a municipality; empty where nothing was submitted. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<Submission> latest(RoundId round, MunicipalityId municipality) {
        return submissions.latest(round, municipality).map(this::withQuestionnaire);
    }

    /** A submission by its number, an earlier one too. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<Submission> find(RoundId round, MunicipalityId municipality, int number) {
        return submissions.byNumber(round, municipality, number).map(this::withQuestionnaire);
    }

    /** All submissions of a municipality in a round, the latest first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<SubmissionReceipt> receipts(RoundId round, MunicipalityId municipality) {
        return submissions.receipts(round, municipality);
    }

    /** How far everybody who is asked in a round has come, by name. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<ResponseProgress> progress(RoundId round) {
        return responses.progress(round);
    }

    private Submission withQuestionnaire(SubmissionQuery.Stored stored) {
        return stored.with(questionnaires.load(stored.questionnaire()).orElseThrow());
    }
}
