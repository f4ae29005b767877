package lv.providus.kopskats.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.AnswerChecks;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.response.AnswerRepository.Owner;
import lv.providus.kopskats.response.SubmitResult.ItemProblem;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Submits a response and reopens it for correction; see docs/decisions on corrections. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Submitting {

    private final ResponseRepository responses;
    private final AnswerRepository answers;
    private final SubmissionRepository submissions;
    private final SubmissionQuery submitted;
    private final QuestionnaireService questionnaires;
    private final ResponseFindings findings;
    private final ReceiptMail receiptMail;
    private final AuditTrail auditTrail;

    Submitting(
            ResponseRepository responses,
            AnswerRepository answers,
            SubmissionRepository submissions,
            SubmissionQuery submitted,
            QuestionnaireService questionnaires,
            ResponseFindings findings,
            ReceiptMail receiptMail,
            AuditTrail auditTrail) {
        this.responses = responses;
        this.answers = answers;
        this.submissions = submissions;
        this.submitted = submitted;
        this.questionnaires = questionnaires;
        this.findings = findings;
        this.receiptMail = receiptMail;
        this.auditTrail = auditTrail;
    }

    SubmitResult submit(MunicipalityId municipality, RoundId round, int number, Map<QuestionCode, Integer> seen) {
        Optional<Standing> found = responses.lock(round, municipality, ResponseRepository.Lock.ALONE);
        if (found.isEmpty()) {
            return new SubmitResult.NotAsked();
        }
        Standing standing = found.get();
        ResponseId response = standing.response();
        List<SubmissionReceipt> receipts = response == null ? List.of() : submitted.receipts(response);
        Optional<SubmissionReceipt> existing =
                receipts.stream().filter(receipt -> receipt.number() == number).findFirst();
        if (existing.isPresent()) {
            return existing.get().withdrawn()
                    ? new SubmitResult.Withdrawn()
                    : new SubmitResult.Submitted(existing.get());
        }
        if (standing.state() == lv.providus.kopskats.response.ResponseState.ACCEPTED) {
            return new SubmitResult.Accepted();
        }
        boolean standsAsSubmitted = standing.state() != null
                && !standing.state().editable()
                && standing.state() != lv.providus.kopskats.response.ResponseState.DECLINED;
        if (standsAsSubmitted && !receipts.isEmpty()) {
            return new SubmitResult.Submitted(receipts.getFirst());
        }
        return switch (standing.window()) {
            case NOT_YET_OPEN -> new SubmitResult.NotYetOpen();
            case LATE, CLOSED -> new SubmitResult.Closed();
            case OPEN ->
                response == null
                        ? new SubmitResult.Empty()
                        : submitOpen(
                                standing,
                                new Owner(response, municipality, standing.questionnaire()),
                                round,
                                receipts.isEmpty() ? 1 : receipts.getFirst().number() + 1,
                                seen);
        };
    }

    private SubmitResult submitOpen(
            Standing standing, Owner owner, RoundId round, int number, Map<QuestionCode, Integer> seen) {
        if (standing.state() == null || !standing.state().editable()) {
            return new SubmitResult.Closed();
        }
        QuestionnaireVersion questionnaire =
                questionnaires.load(standing.questionnaire()).orElseThrow();
        List<WorkingAnswer> stored = answers.all(owner.response()).stream()
                .map(answer -> answer.toWorkingAnswer(questionnaire))
                .toList();
        if (stored.isEmpty()) {
            return new SubmitResult.Empty();
        }
        Map<QuestionCode, Integer> versions =
                stored.stream().collect(Collectors.toMap(WorkingAnswer::question, WorkingAnswer::version));
        if (!versions.equals(seen)) {
            return new SubmitResult.ChangedMeanwhile();
        }
        Map<QuestionCode, AnswerContent> contents =
                stored.stream().collect(Collectors.toMap(WorkingAnswer::question, WorkingAnswer::content));
        List<ItemProblem> problems = problemsIn(questionnaire, contents, findings.basis(round, owner.municipality()));
        return problems.isEmpty()
                ? new SubmitResult.Submitted(store(owner, round, standing.atvk(), number, contents.size()))
                : new SubmitResult.Refused(problems);
    }

    /** What stands against submitting these answers, in the order of the questionnaire. */
    static List<ItemProblem> problemsIn(
            QuestionnaireVersion questionnaire, Map<QuestionCode, AnswerContent> answers, ComparisonBasis basis) {
        List<CheckFinding> blocking = basis.findings(questionnaire, answers).stream()
                .filter(CheckFinding::blocks)
                .toList();
        return questionnaire.items().stream()
                .flatMap(item -> problemsAt(item, answers.get(item.code()), blocking))
                .toList();
    }

    private static Stream<ItemProblem> problemsAt(
            Item item, @Nullable AnswerContent answer, List<CheckFinding> blocking) {
        Stream<AnswerProblem> ofAnswer =
                AnswerChecks.checkForSubmission(item, answer == null ? null : answer.value()).stream();
        Stream<AnswerProblem> ofChecks = blocking.stream()
                .filter(finding -> finding.question().equals(item.code()))
                .map(AnswerProblem.CheckFailed::new);
        return Stream.concat(ofAnswer, ofChecks).map(problem -> new ItemProblem(item.code(), problem));
    }

    private SubmissionReceipt store(Owner owner, RoundId round, Atvk atvk, int number, int answered) {
        SubmissionReceipt receipt = submissions.submit(owner, round, atvk, number, false, null);
        responses.setState(owner.response(), ResponseState.submitted);
        responses.forgetOldChanges(owner.response());
        auditTrail.record(
                "response.submitted",
                AuditedObject.of("response", owner.response())
                        .in(owner.municipality())
                        .in(round),
                Map.of(),
                Map.of("submission", number, "receipt_number", receipt.receiptNumber(), "answers", answered));
        receiptMail.enqueue(receipt, round, owner.municipality(), atvk);
        return receipt;
    }

    CorrectionResult correct(MunicipalityId municipality, RoundId round) {
        Optional<Standing> found = responses.lock(round, municipality, ResponseRepository.Lock.ALONE);
        if (found.isEmpty()) {
            return CorrectionResult.NOT_ASKED;
        }
        Standing standing = found.get();
        ResponseId response = standing.response();
        if (response == null || standing.state() == null) {
            return CorrectionResult.NOTHING_SUBMITTED;
        }
        return switch (standing.state()) {
            case DRAFT, RETURNED ->
                submitted.receipts(response).isEmpty() ? CorrectionResult.NOTHING_SUBMITTED : CorrectionResult.REOPENED;
            case ACCEPTED, DECLINED -> CorrectionResult.FINAL;
            case SUBMITTED ->
                standing.window() == AnsweringWindow.OPEN
                        ? reopen(response, municipality, round)
                        : CorrectionResult.CLOSED;
        };
    }

    private CorrectionResult reopen(ResponseId response, MunicipalityId municipality, RoundId round) {
        responses.setState(response, ResponseState.draft);
        auditTrail.record(
                "response.reopened",
                AuditedObject.of("response", response).in(municipality).in(round),
                Map.of("state", "submitted"),
                Map.of("state", "draft"));
        return CorrectionResult.REOPENED;
    }
}
