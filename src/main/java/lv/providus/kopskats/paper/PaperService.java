package lv.providus.kopskats.paper;

import java.time.Instant;
import java.util.Optional;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ReceiptNumber;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.response.SubmissionService;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes questionnaires and answers for printing. What somebody may not read on screen is not to be had here. */
@Service
@Transactional(readOnly = true)
class PaperService {

    private final ResponseService responses;
    private final SubmissionService submissions;
    private final RoundService rounds;
    private final QuestionnaireService questionnaires;
    private final PaperWriter writer;

    PaperService(
            ResponseService responses,
            SubmissionService submissions,
            RoundService rounds,
            QuestionnaireService questionnaires,
            PaperWriter writer) {
        this.responses = responses;
        this.submissions = submissions;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.writer = writer;
    }

    /** The blank questionnaire of a round; empty where the address is not the own one. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public Optional<Paper> ownBlank(RoundId round, Atvk atvk, Language language) {
        return own(round, atvk)
                .map(own -> writer.blank(own.questionnaire(), own.round(), own.municipalityName(), language));
    }

    /** The own answers as they stand: the draft, or what was submitted where nothing is being changed. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public Optional<Paper> ownAnswers(RoundId round, Atvk atvk, Language language) {
        return own(round, atvk).map(own -> {
            boolean submitted = own.state() == ResponseState.SUBMITTED || own.state() == ResponseState.ACCEPTED;
            Optional<Submission> submission = submitted ? responses.ownSubmission(round) : Optional.empty();
            return submission
                    .map(found -> writer.submission(found, own.round(), own.municipalityName(), language))
                    .orElseGet(() -> writer.draft(own, Instant.now(), language));
        });
    }

    @PreAuthorize(Role.Access.COORDINATOR)
    public Optional<Paper> ownSubmission(RoundId round, Atvk atvk, int number, Language language) {
        return own(round, atvk)
                .flatMap(own -> responses
                        .ownSubmission(round, number)
                        .map(found -> writer.submission(found, own.round(), own.municipalityName(), language)));
    }

    private Optional<OwnResponse> own(RoundId round, Atvk atvk) {
        return responses.open(round).filter(own -> own.atvk().equals(atvk));
    }

    /** The blank questionnaire of a municipality that is asked in a round. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<Paper> blank(RoundId round, Atvk atvk, Language language) {
        return rounds.find(round)
                .flatMap(found -> questionnaires
                        .load(found.questionnaireVersion())
                        .flatMap(questionnaire -> asked(round, atvk)
                                .map(municipality ->
                                        writer.blank(questionnaire, found, municipality.name(), language))));
    }

    /** The blank questionnaire of any version, a draft too. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<Paper> blank(QuestionnaireVersionId version, Language language) {
        Optional<QuestionnaireVersion> questionnaire = questionnaires.load(version);
        return questionnaire.map(found -> writer.blank(found, language));
    }

    /** What a municipality submitted. That it was read is recorded. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional
    public Optional<Paper> submission(RoundId round, Atvk atvk, int number, Language language) {
        Optional<Round> found = rounds.find(round);
        return found.flatMap(shown -> asked(round, atvk)
                .flatMap(municipality -> submissions
                        .find(round, municipality.municipality(), number)
                        .map(submission -> writer.submission(submission, shown, municipality.name(), language))));
    }

    /** A submission for the mail about its receipt. */
    @PreAuthorize(Role.Access.SYSTEM)
    public Optional<Paper> submission(ReceiptNumber receipt, Language language) {
        return submissions
                .byReceipt(receipt)
                .flatMap(submission -> rounds.find(submission.round())
                        .flatMap(round -> submissions.progress(round.id()).stream()
                                .filter(asked -> asked.municipality().equals(submission.municipality()))
                                .findFirst()
                                .map(asked -> writer.submission(submission, round, asked.name(), language))));
    }

    private Optional<ResponseProgress> asked(RoundId round, Atvk atvk) {
        return submissions.progress(round).stream()
                .filter(municipality -> municipality.atvk().equals(atvk))
                .findFirst();
    }
}
