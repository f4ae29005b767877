package lv.providus.kopskats.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The responses of the municipality of the signed-in coordinator: answering, submitting, correcting. No method takes a
 * municipality, so none can be asked for another one's response.
 */
@Service
@Transactional
public class ResponseService {

    private final AnswerSaving saving;
    private final Submitting submitting;
    private final ResponseQuery query;
    private final SubmissionQuery submissions;
    private final DelegationQuery delegations;
    private final RoundService rounds;
    private final QuestionnaireService questionnaires;
    private final ResponseFindings findings;

    ResponseService(
            AnswerSaving saving,
            Submitting submitting,
            ResponseQuery query,
            SubmissionQuery submissions,
            DelegationQuery delegations,
            RoundService rounds,
            QuestionnaireService questionnaires,
            ResponseFindings findings) {
        this.saving = saving;
        this.submitting = submitting;
        this.query = query;
        this.submissions = submissions;
        this.delegations = delegations;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.findings = findings;
    }

    /** The rounds in which the own municipality is asked and how far it has come, the latest to close first. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public List<OwnRound> ownRounds() {
        Map<RoundId, ResponseQuery.OwnProgress> progress = query.ownProgress(Actors.requireMunicipality()).stream()
                .collect(Collectors.toMap(ResponseQuery.OwnProgress::round, Function.identity()));
        return rounds.listOwn().stream()
                .flatMap(round -> Optional.ofNullable(progress.get(round.id())).map(own -> own.of(round)).stream())
                .toList();
    }

    /** The own response in a round, also where nothing is answered yet; empty where the municipality is not asked. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public Optional<OwnResponse> open(RoundId roundId) {
        MunicipalityId municipality = Actors.requireMunicipality();
        return rounds.findOwn(roundId)
                .flatMap(round -> query.own(roundId, municipality).map(own -> withQuestionnaire(round, own)));
    }

    /** The stored answer to a question of the own response; empty where it is not answered. */
    @PreAuthorize(Role.Access.COORDINATOR_OR_DELEGATE)
    @Transactional(readOnly = true)
    public Optional<WorkingAnswer> answer(OwnResponse response, QuestionId question) {
        return query.answer(response.round().id(), Actors.requireMunicipalityThatAnswers(), question)
                .map(answer -> answer.toWorkingAnswer(response.questionnaire()));
    }

    private OwnResponse withQuestionnaire(Round round, ResponseQuery.Own own) {
        return own.of(
                round,
                Actors.requireMunicipality(),
                questionnaires.load(own.questionnaire()).orElseThrow(),
                findings.basis(round.id(), Actors.requireMunicipality()));
    }

    /**
     * Saves one answer, which starts the response where it was the first one; saving the same twice changes nothing. A
     * delegate saves in the section entrusted to them only, and as long as that works.
     */
    @PreAuthorize(Role.Access.COORDINATOR_OR_DELEGATE)
    public SaveResult save(SaveAnswer answer) {
        return municipalityThatAnswers(answer.round(), answer.question())
                .map(municipality -> saving.save(municipality, answer))
                .orElseGet(SaveResult.NotAsked::new);
    }

    /** Reads and saves one answer as it stands in the form, see {@link #save(SaveAnswer)}. */
    @PreAuthorize(Role.Access.COORDINATOR_OR_DELEGATE)
    public SaveResult save(SaveRawAnswer answer) {
        return municipalityThatAnswers(answer.round(), answer.question())
                .map(municipality -> saving.save(municipality, answer))
                .orElseGet(SaveResult.NotAsked::new);
    }

    private Optional<MunicipalityId> municipalityThatAnswers(RoundId round, QuestionCode question) {
        return switch (Actors.require()) {
            case Actor.Delegate delegate ->
                delegations.reaches(delegate.delegation(), round, question)
                        ? Optional.of(delegate.municipality())
                        : Optional.empty();
            case Actor.Person _, Actor.SystemActor _ -> Optional.of(Actors.requireMunicipality());
        };
    }

    /**
     * Submits all answers as they stand. Submitting a second time, from another tab or again after a lost reply, gives
     * the receipt of the first time.
     *
     * @param seen the versions of the answers that the person saw, see {@link OwnResponse#versions()}: where others are
     *     stored by now, nothing is submitted
     * @param number which submission of the response it is, see {@link OwnResponse#nextSubmissionNumber()}: a late
     *     repetition of an earlier one never submits a correction that goes on since
     */
    @PreAuthorize(Role.Access.COORDINATOR)
    public SubmitResult submit(RoundId round, int number, Map<QuestionCode, Integer> seen) {
        return submitting.submit(Actors.requireMunicipality(), round, number, seen);
    }

    /**
     * Reopens what was submitted, so that its working copy can be changed until the round closes. The submission stays
     * valid until the next one.
     */
    @PreAuthorize(Role.Access.COORDINATOR)
    public CorrectionResult correct(RoundId round) {
        return submitting.correct(Actors.requireMunicipality(), round);
    }

    /** The latest submission of the own municipality; empty where nothing was submitted. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public Optional<Submission> ownSubmission(RoundId round) {
        return submissions.latest(round, Actors.requireMunicipality()).map(this::withQuestionnaire);
    }

    /** A submission of the own municipality by its number. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public Optional<Submission> ownSubmission(RoundId round, int number) {
        return submissions.byNumber(round, Actors.requireMunicipality(), number).map(this::withQuestionnaire);
    }

    private Submission withQuestionnaire(SubmissionQuery.Stored stored) {
        return stored.with(
                questionnaires.load(stored.questionnaire()).orElseThrow(),
                findings.basis(stored.round(), stored.municipality()));
    }
}
