package lv.providus.kopskats.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.questionnaire.AnswerChecks;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.CorrectionRequestId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to correct a number of an earlier round. A submission never changes, so a request changes no figure: researchers
 * read it beside the round and decide.
 */
@Service
@Transactional
public class CorrectionRequestService {

    private final CorrectionRequestRepository repository;
    private final CorrectionRequestQuery query;
    private final ResponseQuery responses;
    private final ResponseFindings findings;
    private final AnswerSaving saving;
    private final AuditTrail auditTrail;

    CorrectionRequestService(
            CorrectionRequestRepository repository,
            CorrectionRequestQuery query,
            ResponseQuery responses,
            ResponseFindings findings,
            AnswerSaving saving,
            AuditTrail auditTrail) {
        this.repository = repository;
        this.query = query;
        this.responses = responses;
        this.findings = findings;
        this.saving = saving;
        this.auditTrail = auditTrail;
    }

    /** Says that the own number of the last round was wrong. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public CorrectionRequestResult request(NewCorrectionRequest request) {
        MunicipalityId municipality = Actors.requireMunicipality();
        PreviousAnswers previous = findings.basis(request.round(), municipality).previous();
        if (previous == null
                || !(previous.answers().get(request.question()) instanceof PreviousAnswer.Given given)
                || !(given.value() instanceof NumberAnswer wrong)) {
            return new CorrectionRequestResult.NothingToCorrect();
        }
        List<AnswerProblem> ofNumber = AnswerChecks.check(given.item(), new NumberAnswer(request.proposed()));
        if (!ofNumber.isEmpty()) {
            return new CorrectionRequestResult.NumberRefused(ofNumber);
        }
        List<AnswerProblem> ofMessage = VisibleText.isBlank(request.message())
                ? List.of(new AnswerProblem.Unanswered())
                : WrittenText.problems(request.message());
        if (!ofMessage.isEmpty()) {
            return new CorrectionRequestResult.MessageRefused(ofMessage);
        }
        if (!explained(request, municipality)) {
            return new CorrectionRequestResult.NotOpen();
        }
        Optional<CorrectionRequestId> opened = query.target(previous.round(), request.question())
                .flatMap(target -> repository.open(target, municipality, request));
        opened.ifPresent(id -> auditTrail.record(
                "correction_request.opened",
                audited(id, municipality, previous.round()),
                Map.of("value", wrong.value().toPlainString()),
                Map.of(
                        "question", request.question().value(),
                        "value", request.proposed().toPlainString(),
                        "message", request.message().strip())));
        return opened.isPresent()
                ? new CorrectionRequestResult.Requested()
                : new CorrectionRequestResult.AlreadyRequested();
    }

    /** Lets the answer of this round have a reason; false where it can't be changed. */
    private boolean explained(NewCorrectionRequest request, MunicipalityId municipality) {
        @Nullable
        WorkingAnswer answer = responses
                .own(request.round(), municipality)
                .flatMap(own -> findings.answer(own, request.question()))
                .orElse(null);
        if (answer == null) {
            return false;
        }
        AnswerContent content = answer.content();
        if (content.reasonForWarning() != null) {
            return true;
        }
        SaveAnswer explained = new SaveAnswer(
                request.round(),
                request.question(),
                new AnswerContent(content.value(), content.estimated(), content.comment(), request.message()),
                answer.version(),
                null);
        return saving.save(municipality, explained) instanceof SaveResult.Saved;
    }

    /** What researchers still have to decide about a round, the oldest first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<CorrectionRequest> open(RoundId round) {
        return query.open(round);
    }

    /**
     * Closes a request.
     *
     * @param considered whether it was taken into account
     * @return false where it is closed already
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public boolean close(CorrectionRequestId id, boolean considered) {
        Optional<CorrectionRequestRepository.Closed> closed = repository.close(id, considered);
        closed.ifPresent(found -> auditTrail.record(
                "correction_request.closed",
                audited(id, found.municipality(), found.round()),
                Map.of("state", "open"),
                Map.of("state", considered ? "considered" : "rejected")));
        return closed.isPresent();
    }

    private static AuditedObject audited(CorrectionRequestId id, MunicipalityId municipality, RoundId round) {
        return AuditedObject.of("correction_request", id).in(municipality).in(round);
    }
}
