package lv.providus.kopskats.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditLine;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.response.AnswerRepository.Change;
import lv.providus.kopskats.response.AnswerRepository.Content;
import lv.providus.kopskats.response.AnswerRepository.Owner;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ResponseId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The change of one answer in a locked response that takes it: only over the version that the person saw. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerWriting {

    private final ResponseRepository responses;
    private final AnswerRepository answers;
    private final AuditTrail auditTrail;

    AnswerWriting(ResponseRepository responses, AnswerRepository answers, AuditTrail auditTrail) {
        this.responses = responses;
        this.answers = answers;
        this.auditTrail = auditTrail;
    }

    /** What came of it; empty where somebody else was quicker and the response has to be locked and read again. */
    Optional<SaveResult> write(
            MunicipalityId municipality,
            SaveAnswer request,
            Standing standing,
            QuestionnaireVersion questionnaire,
            Item item,
            @Nullable StoredAnswer before) {
        WorkingAnswer current = before == null ? null : before.toWorkingAnswer(questionnaire);
        AnswerContent content = request.content();
        if (current == null && content == null) {
            return Optional.of(new SaveResult.Saved(SaveAnswer.NOT_ANSWERED, responses.now()));
        }
        if (current != null && current.content().equals(content)) {
            return Optional.of(new SaveResult.Saved(current.version(), current.changedAt()));
        }
        int currentVersion = current == null ? SaveAnswer.NOT_ANSWERED : current.version();
        if (currentVersion != request.expectedVersion()) {
            return Optional.of(new SaveResult.Conflict(current));
        }
        Optional<ResponseId> response = standing.response() == null
                ? start(municipality, request.round(), questionnaire)
                : Optional.of(standing.response());
        return response.flatMap(id -> {
            Owner owner = new Owner(id, municipality, questionnaire.id());
            AuditLine line = line(request.round(), owner, item, current, content);
            return content == null
                    ? clear(owner, request, questionnaire, item, line)
                    : write(owner, request, Content.of(questionnaire, item, content), standing, before, line);
        });
    }

    private Optional<ResponseId> start(MunicipalityId municipality, RoundId round, QuestionnaireVersion questionnaire) {
        Optional<ResponseId> started = responses.start(round, municipality, questionnaire.id());
        started.ifPresent(response -> auditTrail.record(
                "response.started",
                AuditedObject.of("response", response).in(municipality).in(round),
                Map.of(),
                Map.of("questionnaire_version", questionnaire.id())));
        return started;
    }

    private Optional<SaveResult> clear(
            Owner owner, SaveAnswer request, QuestionnaireVersion questionnaire, Item item, AuditLine line) {
        Optional<Change> change = answers.delete(
                owner, questionnaire.idOf(item), request.expectedVersion(), request.idempotencyKey(), line);
        change.ifPresent(cleared -> responses.rememberClearedVersion(owner.response(), cleared.version()));
        return change.map(cleared -> new SaveResult.Saved(SaveAnswer.NOT_ANSWERED, cleared.savedAt()));
    }

    private Optional<SaveResult> write(
            Owner owner,
            SaveAnswer request,
            Content content,
            Standing standing,
            @Nullable StoredAnswer before,
            AuditLine line) {
        Optional<Change> change = before == null
                ? answers.insert(owner, content, standing.highestClearedVersion() + 1, request.idempotencyKey(), line)
                : answers.update(owner, content, before, request.idempotencyKey(), line);
        return change.map(written -> new SaveResult.Saved(written.version(), written.savedAt()));
    }

    private AuditLine line(
            RoundId round, Owner owner, Item item, @Nullable WorkingAnswer current, @Nullable AnswerContent content) {
        Map<String, String> question = Map.of("question", item.code().value());
        Map<String, String> oldValues = new LinkedHashMap<>(question);
        Map<String, String> newValues = new LinkedHashMap<>(question);
        if (current != null) {
            oldValues.putAll(AnswerDescription.of(current.content()));
        }
        if (content != null) {
            newValues.putAll(AnswerDescription.of(content));
        }
        return auditTrail.line(
                content == null ? "answer.cleared" : current == null ? "answer.given" : "answer.changed",
                AuditedObject.of("response", owner.response())
                        .in(owner.municipality())
                        .in(round),
                oldValues,
                newValues);
    }
}
