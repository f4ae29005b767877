package lv.providus.kopskats.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.municipality.Atvk;
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
    private final ResponseProgressQuery progress;
    private final QuestionnaireService questionnaires;
    private final ResponseFindings findings;
    private final AuditTrail audit;

    SubmissionService(
            SubmissionQuery submissions,
            ResponseProgressQuery progress,
            QuestionnaireService questionnaires,
            ResponseFindings findings,
            AuditTrail audit) {
        this.submissions = submissions;
        this.progress = progress;
        this.questionnaires = questionnaires;
        this.findings = findings;
        this.audit = audit;
    }

    /** The valid submission of a municipality; empty where nothing was submitted. That it was read is recorded. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional
    public Optional<Submission> latest(RoundId round, MunicipalityId municipality) {
        return opened(
                round, municipality, submissions.latest(round, municipality).map(this::withQuestionnaire));
    }

    /** A submission by its number, an earlier one too. That it was read is recorded. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional
    public Optional<Submission> find(RoundId round, MunicipalityId municipality, int number) {
        return opened(
                round,
                municipality,
                submissions.byNumber(round, municipality, number).map(this::withQuestionnaire));
    }

    /** A submission by its receipt number, for the mail that brings it to whoever submitted it. */
    @PreAuthorize(Role.Access.SYSTEM)
    public Optional<Submission> byReceipt(ReceiptNumber receipt) {
        return submissions.byReceipt(receipt).map(this::withQuestionnaire);
    }

    private Optional<Submission> opened(RoundId round, MunicipalityId municipality, Optional<Submission> submission) {
        submission.ifPresent(read -> audit.record(
                "submission.opened",
                AuditedObject.of("submission", read.receipt().receiptNumber())
                        .in(municipality)
                        .in(round),
                Map.of(),
                Map.of()));
        return submission;
    }

    /** All submissions of a municipality in a round, the latest first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<SubmissionReceipt> receipts(RoundId round, MunicipalityId municipality) {
        return submissions.receipts(round, municipality);
    }

    /** How far everybody who is asked in a round has come, by name. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<ResponseProgress> progress(RoundId round) {
        return progress.of(round);
    }

    /** How far one municipality has come in a round; empty where it is not asked. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<ResponseProgress> progress(RoundId round, Atvk municipality) {
        return progress.of(round, municipality);
    }

    private Submission withQuestionnaire(SubmissionQuery.Stored stored) {
        return stored.with(
                questionnaires.load(stored.questionnaire()).orElseThrow(),
                findings.basis(stored.round(), stored.municipality()));
    }
}
