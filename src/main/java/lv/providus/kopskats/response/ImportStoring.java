package lv.providus.kopskats.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.response.AnswerRepository.Content;
import lv.providus.kopskats.response.AnswerRepository.Owner;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a checked file in one transaction of the system. */
@Component
class ImportStoring {

    private final ResponseRepository responses;
    private final AnswerRepository answers;
    private final SubmissionRepository submissions;
    private final SubmissionQuery submitted;
    private final QuestionnaireService questionnaires;
    private final AuditTrail auditTrail;

    ImportStoring(
            ResponseRepository responses,
            AnswerRepository answers,
            SubmissionRepository submissions,
            SubmissionQuery submitted,
            QuestionnaireService questionnaires,
            AuditTrail auditTrail) {
        this.responses = responses;
        this.answers = answers;
        this.submissions = submissions;
        this.submitted = submitted;
        this.questionnaires = questionnaires;
        this.auditTrail = auditTrail;
    }

    private record Target(ImportedResponse response, Standing standing) {}

    @Transactional
    ImportResult store(ImportPreview preview) {
        List<Target> targets = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        preview.responses().stream()
                .sorted(Comparator.comparingLong(
                        response -> response.municipality().value()))
                .forEach(response -> {
                    Optional<Standing> standing =
                            responses.lock(preview.round(), response.municipality(), ResponseRepository.Lock.ALONE);
                    problemWith(response, standing).ifPresent(problems::add);
                    standing.ifPresent(found -> targets.add(new Target(response, found)));
                });
        if (!problems.isEmpty()) {
            return new ImportResult.Refused(problems);
        }
        targets.forEach(target -> store(preview.round(), target, null));
        auditTrail.record(
                "round.responses_imported",
                AuditedObject.of("round", preview.round()).in(preview.round()),
                Map.of(),
                Map.of(
                        "responses", targets.size(),
                        "answers", preview.answers(),
                        "left_out_columns", String.join(", ", preview.leftOutColumns())));
        return new ImportResult.Imported(targets.size(), preview.answers());
    }

    private Optional<ImportProblem> problemWith(ImportedResponse response, Optional<Standing> standing) {
        if (standing.isEmpty()) {
            return Optional.of(new ImportProblem.NotAsked(response.line(), response.name()));
        }
        if (standing.get().window() == AnsweringWindow.NOT_YET_OPEN) {
            return Optional.of(new ImportProblem.RoundPlanned());
        }
        ResponseState state = standing.get().state();
        if (state != null && state != ResponseState.SUBMITTED) {
            return Optional.of(new ImportProblem.OwnResponse(response.line(), response.name(), state));
        }
        return nextNumber(standing.get()) == response.submissionNumber()
                ? Optional.empty()
                : Optional.of(new ImportProblem.ChangedMeanwhile());
    }

    private int nextNumber(Standing standing) {
        ResponseId response = standing.response();
        List<SubmissionReceipt> receipts = response == null ? List.of() : submitted.receipts(response);
        return receipts.isEmpty() ? 1 : receipts.getFirst().number() + 1;
    }

    /** Stores what a municipality told otherwise, by the rules of an import. */
    @Transactional
    EntryResult enter(RoundId round, ImportedResponse told, Received received) {
        Optional<Standing> standing = responses.lock(round, told.municipality(), ResponseRepository.Lock.ALONE);
        Optional<ImportProblem> problem = problemWith(told, standing);
        return problem.isPresent()
                ? new EntryResult.Refused(
                        switch (problem.get()) {
                            case ImportProblem.NotAsked notAsked -> EntryResult.Reason.NOT_ASKED;
                            case ImportProblem.RoundPlanned planned -> EntryResult.Reason.NOT_YET_OPEN;
                            case ImportProblem.OwnResponse own -> EntryResult.Reason.OWN_RESPONSE;
                            default -> EntryResult.Reason.CHANGED_MEANWHILE;
                        })
                : new EntryResult.Entered(store(round, new Target(told, standing.orElseThrow()), received));
    }

    private SubmissionReceipt store(RoundId round, Target target, @Nullable Received received) {
        ImportedResponse imported = target.response();
        Standing standing = target.standing();
        QuestionnaireVersion questionnaire =
                questionnaires.load(standing.questionnaire()).orElseThrow();
        ResponseId response = standing.response() == null
                ? responses
                        .start(round, imported.municipality(), questionnaire.id())
                        .orElseThrow(() -> new OptimisticLockingFailureException("A response was started meanwhile"))
                : standing.response();
        Owner owner = new Owner(response, imported.municipality(), questionnaire.id());
        int highestVersion = Math.max(standing.highestClearedVersion(), answers.deleteAll(response));
        responses.rememberClearedVersion(response, highestVersion);
        imported.answers().forEach((code, content) -> {
            Item item = questionnaire.item(code).orElseThrow();
            answers.insert(owner, Content.of(questionnaire, item, content), highestVersion + 1, null, null);
        });
        SubmissionReceipt receipt = submissions.submit(
                owner, round, standing.atvk(), imported.submissionNumber(), received == null, received);
        responses.setState(response, lv.providus.kopskats.database.generated.enums.ResponseState.submitted);
        AuditedObject audited = AuditedObject.of("response", response)
                .in(imported.municipality())
                .in(round);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("submission", receipt.number());
        values.put("receipt_number", receipt.receiptNumber());
        values.put("answers", imported.answers().size());
        if (received == null) {
            values.put("line", imported.line());
            auditTrail.record("response.imported", audited, Map.of(), values);
        } else {
            values.put("received_by", received.by());
            values.put("received_note", received.note());
            auditTrail.record("response.entered", audited, Map.of(), values);
        }
        return receipt;
    }
}
