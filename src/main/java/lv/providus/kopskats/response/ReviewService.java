package lv.providus.kopskats.response;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.conversation.QuestioningService;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.response.AnswerRepository.Owner;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ConversationId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What PROVIDUS decides about submissions: returning them for correction, accepting, unlocking. See docs/decisions. */
@Service
@Transactional
public class ReviewService {

    private final ResponseRepository responses;
    private final ReviewRepository repository;
    private final ReviewQuery query;
    private final SubmissionQuery submissions;
    private final QuestionnaireService questionnaires;
    private final QuestioningService questioning;
    private final RoundService rounds;
    private final ReturnMail mail;
    private final AuditTrail auditTrail;

    ReviewService(
            ResponseRepository responses,
            ReviewRepository repository,
            ReviewQuery query,
            SubmissionQuery submissions,
            QuestionnaireService questionnaires,
            QuestioningService questioning,
            RoundService rounds,
            ReturnMail mail,
            AuditTrail auditTrail) {
        this.responses = responses;
        this.repository = repository;
        this.query = query;
        this.submissions = submissions;
        this.questionnaires = questionnaires;
        this.questioning = questioning;
        this.rounds = rounds;
        this.mail = mail;
        this.auditTrail = auditTrail;
    }

    /** A locked response with the submission that counts. */
    private record Judged(
            Standing standing,
            ResponseId response,
            lv.providus.kopskats.response.ResponseState state,
            int number,
            Instant submittedAt) {

        Owner owner(MunicipalityId municipality) {
            return new Owner(response, municipality, standing.questionnaire());
        }
    }

    /**
     * Asks the municipality to correct what it submitted, which stays valid until it submits again. The message begins a
     * conversation, in which the municipality can answer instead; its coordinators get a mail.
     *
     * @param until a later deadline for this municipality, null to leave it as it is; needed where it has passed
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public ReturnResult returnForCorrection(
            RoundId round, MunicipalityId municipality, SeenSubmission seen, String message, @Nullable Instant until) {
        Optional<String> said = given(message);
        if (said.isEmpty()) {
            return ReturnResult.MESSAGE;
        }
        Optional<Judged> found = lock(round, municipality);
        if (found.isEmpty()) {
            return ReturnResult.NOTHING_SUBMITTED;
        }
        Judged judged = found.get();
        if (!seen.equals(new SeenSubmission(judged.number(), judged.state()))) {
            return ReturnResult.CHANGED_MEANWHILE;
        }
        if (judged.state() == lv.providus.kopskats.response.ResponseState.ACCEPTED) {
            return ReturnResult.ACCEPTED;
        }
        if (judged.state() == lv.providus.kopskats.response.ResponseState.RETURNED) {
            return ReturnResult.ALREADY_RETURNED;
        }
        if (until == null && judged.standing().window() != AnsweringWindow.OPEN) {
            return ReturnResult.NEEDS_LATER_DEADLINE;
        }
        if (until != null) {
            switch (rounds.extend(round, municipality, until, said.get())) {
                case EXTENDED -> {}
                case NOT_LATER -> {
                    return ReturnResult.NOT_LATER;
                }
                case ROUND_OVER -> {
                    return ReturnResult.ROUND_OVER;
                }
                case NOT_ASKED -> {
                    return ReturnResult.NOTHING_SUBMITTED;
                }
            }
        }
        ConversationId conversation =
                questioning.openQuietly(round, municipality, said.get()).orElseThrow();
        long step = repository.add(
                judged.owner(municipality), judged.number(), ReviewStep.Kind.RETURNED, said.get(), conversation);
        responses.setState(judged.response(), ResponseState.returned);
        record(
                "response.returned",
                judged,
                round,
                municipality,
                Map.of("state", "returned", "submission", judged.number(), "message", said.get()));
        mail.enqueue(step, round, municipality, judged.standing().atvk());
        return ReturnResult.RETURNED;
    }

    /** Accepts a submission: no answer of the response changes any more, unless it is unlocked. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public AcceptResult accept(RoundId round, MunicipalityId municipality, SeenSubmission seen) {
        Optional<Judged> found = lock(round, municipality);
        if (found.isEmpty()) {
            return AcceptResult.NOTHING_SUBMITTED;
        }
        Judged judged = found.get();
        if (judged.number() != seen.number()) {
            return AcceptResult.CHANGED_MEANWHILE;
        }
        if (judged.state() == lv.providus.kopskats.response.ResponseState.ACCEPTED) {
            return AcceptResult.ACCEPTED;
        }
        if (judged.state() != seen.state()) {
            return AcceptResult.CHANGED_MEANWHILE;
        }
        if (beingCorrected(judged)) {
            return AcceptResult.BEING_CORRECTED;
        }
        repository.add(judged.owner(municipality), judged.number(), ReviewStep.Kind.ACCEPTED, null, null);
        responses.setState(judged.response(), ResponseState.accepted);
        record(
                "response.accepted",
                judged,
                round,
                municipality,
                Map.of("state", "accepted", "submission", judged.number()));
        return AcceptResult.ACCEPTED;
    }

    /** A correction that can no longer be submitted stands against nothing, nor does one that has not begun. */
    private boolean beingCorrected(Judged judged) {
        return judged.standing().window() == AnsweringWindow.OPEN
                && switch (judged.state()) {
                    case DRAFT -> true;
                    case RETURNED -> query.changedSince(judged.response(), judged.submittedAt());
                    case SUBMITTED, ACCEPTED, DECLINED -> false;
                };
    }

    /** Lets an accepted response be corrected or returned again. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public UnlockResult unlock(RoundId round, MunicipalityId municipality, String reason) {
        Optional<String> said = given(reason);
        if (said.isEmpty()) {
            return UnlockResult.REASON;
        }
        Optional<Judged> found = lock(round, municipality)
                .filter(judged -> judged.state() == lv.providus.kopskats.response.ResponseState.ACCEPTED);
        found.ifPresent(judged -> {
            repository.add(judged.owner(municipality), judged.number(), ReviewStep.Kind.UNLOCKED, said.get(), null);
            responses.setState(judged.response(), ResponseState.submitted);
            record(
                    "response.unlocked",
                    judged,
                    round,
                    municipality,
                    Map.of("state", "submitted", "reason", said.get()));
        });
        return found.isPresent() ? UnlockResult.UNLOCKED : UnlockResult.NOT_ACCEPTED;
    }

    /** What was decided about the submissions of a municipality, the first first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<ReviewStep> steps(RoundId round, MunicipalityId municipality) {
        return query.steps(round, municipality);
    }

    /** How the answers of a municipality changed from submission to submission. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public AnswerHistory history(RoundId round, MunicipalityId municipality) {
        return historyOf(round, municipality);
    }

    /** How the own answers changed from submission to submission. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public AnswerHistory ownHistory(RoundId round) {
        return historyOf(round, Actors.requireMunicipality());
    }

    private AnswerHistory historyOf(RoundId round, MunicipalityId municipality) {
        return AnswerHistory.of(
                submissions.all(round, municipality).stream()
                        .map(stored -> stored.with(
                                questionnaires.load(stored.questionnaire()).orElseThrow(), ComparisonBasis.NONE))
                        .toList(),
                query.steps(round, municipality));
    }

    /** For the rounds in which the own response is returned: what is to be corrected. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public Map<RoundId, OwnReturn> ownReturns() {
        return query.standingReturns(Actors.requireMunicipality());
    }

    private Optional<Judged> lock(RoundId round, MunicipalityId municipality) {
        Optional<Standing> found = responses.lock(round, municipality, ResponseRepository.Lock.ALONE);
        ResponseId response = found.map(Standing::response).orElse(null);
        lv.providus.kopskats.response.ResponseState state =
                found.map(Standing::state).orElse(null);
        return response == null || state == null
                ? Optional.empty()
                : submissions.receipts(response).stream()
                        .findFirst()
                        .filter(latest -> !latest.withdrawn())
                        .map(latest -> new Judged(
                                found.orElseThrow(), response, state, latest.number(), latest.submittedAt()));
    }

    private void record(
            String action, Judged judged, RoundId round, MunicipalityId municipality, Map<String, ?> newValues) {
        auditTrail.record(
                action,
                AuditedObject.of("response", judged.response()).in(municipality).in(round),
                Map.of("state", judged.state().name().toLowerCase(Locale.ROOT)),
                newValues);
    }

    private static Optional<String> given(String text) {
        String stripped = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        return VisibleText.isBlank(stripped) || stripped.length() > ReviewStep.MESSAGE_MAX_LENGTH
                ? Optional.empty()
                : Optional.of(stripped);
    }
}
