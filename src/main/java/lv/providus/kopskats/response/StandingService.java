package lv.providus.kopskats.response;

import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.response.AnswerRepository.Owner;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a municipality takes part and stands by what it submitted: declining, being asked again, withdrawing. */
@Service
@Transactional
public class StandingService {

    private final ResponseRepository responses;
    private final StandingRepository repository;
    private final SubmissionQuery submissions;
    private final AuditTrail auditTrail;

    StandingService(
            ResponseRepository responses,
            StandingRepository repository,
            SubmissionQuery submissions,
            AuditTrail auditTrail) {
        this.responses = responses;
        this.repository = repository;
        this.submissions = submissions;
        this.auditTrail = auditTrail;
    }

    /**
     * Takes back what the own municipality submitted. Nothing counts until it submits again; the submission stays readable,
     * and its answers are a draft.
     *
     * @param number of the submission that is meant, so that a late repetition never takes back a later one
     */
    @PreAuthorize(Role.Access.COORDINATOR)
    public WithdrawResult withdraw(RoundId round, int number, String reason) {
        Optional<String> given = given(reason);
        if (given.isEmpty()) {
            return WithdrawResult.REASON;
        }
        MunicipalityId municipality = Actors.requireMunicipality();
        Optional<Standing> standing = responses.lock(round, municipality, ResponseRepository.Lock.ALONE);
        ResponseId response = standing.map(Standing::response).orElse(null);
        Optional<SubmissionReceipt> latest = response == null
                ? Optional.empty()
                : submissions.receipts(response).stream().findFirst();
        if (standing.isEmpty()
                || response == null
                || latest.isEmpty()
                || latest.get().number() != number) {
            return WithdrawResult.NOT_THE_VALID_ONE;
        }
        if (latest.get().withdrawn()) {
            return WithdrawResult.WITHDRAWN;
        }
        if (standing.get().state() == lv.providus.kopskats.response.ResponseState.ACCEPTED) {
            return WithdrawResult.ACCEPTED;
        }
        if (standing.get().window() != AnsweringWindow.OPEN) {
            return WithdrawResult.CLOSED;
        }
        repository.withdraw(
                new Owner(response, municipality, standing.get().questionnaire()),
                latest.get().id(),
                given.get());
        responses.setState(response, ResponseState.draft);
        auditTrail.record(
                "response.withdrawn",
                AuditedObject.of("response", response).in(municipality).in(round),
                Map.of("submission", number, "receipt_number", latest.get().receiptNumber()),
                Map.of("reason", given.get()));
        return WithdrawResult.WITHDRAWN;
    }

    /** Says that the own municipality does not take part. Only a researcher can open its response again. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public DeclineResult decline(RoundId round, String reason) {
        Optional<String> given = given(reason);
        if (given.isEmpty()) {
            return DeclineResult.REASON;
        }
        return declineOf(Actors.requireMunicipality(), round, given.get(), null);
    }

    /**
     * Writes down that a municipality told PROVIDUS otherwise than in the form that it does not take part; also after the
     * deadline, since that is when it is asked.
     *
     * @param received how it was told, and by whom
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public DeclineResult recordRefusal(RoundId round, MunicipalityId municipality, String reason, Received received) {
        Optional<String> given = given(reason);
        Optional<Received> told = received.cleaned();
        return given.isEmpty() || told.isEmpty()
                ? DeclineResult.REASON
                : declineOf(municipality, round, given.get(), told.get());
    }

    private DeclineResult declineOf(
            MunicipalityId municipality, RoundId round, String reason, @Nullable Received received) {
        Optional<Standing> found = lockStarted(round, municipality, received != null);
        if (found.isEmpty()) {
            return DeclineResult.NOT_ASKED;
        }
        Standing standing = found.get();
        ResponseId response = standing.response();
        if (standing.state() == lv.providus.kopskats.response.ResponseState.DECLINED) {
            return DeclineResult.DECLINED;
        }
        if (!declinable(standing, received != null) || response == null) {
            return DeclineResult.CLOSED;
        }
        boolean counts = submissions.receipts(response).stream()
                .findFirst()
                .filter(latest -> !latest.withdrawn())
                .isPresent();
        if (counts) {
            return DeclineResult.SUBMITTED;
        }
        repository.decline(new Owner(response, municipality, standing.questionnaire()), reason, received);
        responses.setState(response, ResponseState.declined);
        auditTrail.record(
                "response.declined",
                AuditedObject.of("response", response).in(municipality).in(round),
                Map.of(),
                received == null
                        ? Map.of("reason", reason)
                        : Map.of("reason", reason, "received_by", received.by(), "received_note", received.note()));
        return DeclineResult.DECLINED;
    }

    private static boolean declinable(Standing standing, boolean toldOtherwise) {
        return standing.window() == AnsweringWindow.OPEN
                || toldOtherwise && standing.window() != AnsweringWindow.NOT_YET_OPEN;
    }

    private Optional<Standing> lockStarted(RoundId round, MunicipalityId municipality, boolean toldOtherwise) {
        Optional<Standing> standing = responses.lock(round, municipality, ResponseRepository.Lock.ALONE);
        boolean startable =
                standing.isPresent() && standing.get().response() == null && declinable(standing.get(), toldOtherwise);
        if (!startable) {
            return standing;
        }
        responses.start(round, municipality, standing.get().questionnaire());
        return responses.lock(round, municipality, ResponseRepository.Lock.ALONE);
    }

    /** Lets a municipality take part after all; what it had answered is there again. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public ReopenResult reopenDeclined(RoundId round, MunicipalityId municipality, String reason) {
        Optional<String> given = given(reason);
        if (given.isEmpty()) {
            return ReopenResult.REASON;
        }
        Optional<Standing> standing = responses.lock(round, municipality, ResponseRepository.Lock.ALONE);
        ResponseId response = standing.map(Standing::response).orElse(null);
        if (standing.isEmpty()
                || response == null
                || standing.get().state() != lv.providus.kopskats.response.ResponseState.DECLINED) {
            return ReopenResult.NOT_DECLINED;
        }
        repository.reopen(response, given.get());
        responses.setState(response, ResponseState.draft);
        auditTrail.record(
                "response.asked_again",
                AuditedObject.of("response", response).in(municipality).in(round),
                Map.of("state", "declined"),
                Map.of("state", "draft", "reason", given.get()));
        return ReopenResult.REOPENED;
    }

    private static Optional<String> given(String reason) {
        String stripped = reason.replace("\u0000", "").strip();
        return VisibleText.isBlank(stripped) || stripped.length() > Decline.REASON_MAX_LENGTH
                ? Optional.empty()
                : Optional.of(stripped);
    }
}
