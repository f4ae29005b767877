package lv.providus.kopskats.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.questionnaire.AnswerChecks;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.Reading;
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

/** Saves one answer of one municipality, however it came in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerSaving {

    private final ResponseRepository responses;
    private final AnswerRepository answers;
    private final QuestionnaireService questionnaires;
    private final AuditTrail auditTrail;

    AnswerSaving(
            ResponseRepository responses,
            AnswerRepository answers,
            QuestionnaireService questionnaires,
            AuditTrail auditTrail) {
        this.responses = responses;
        this.answers = answers;
        this.questionnaires = questionnaires;
        this.auditTrail = auditTrail;
    }

    SaveResult save(MunicipalityId municipality, SaveAnswer request) {
        return switch (begin(
                municipality,
                request.round(),
                request.question(),
                request.idempotencyKey(),
                request.content() == null)) {
            case Begun.Over(SaveResult result) -> result;
            case Begun.Ready ready -> store(municipality, request, ready);
        };
    }

    SaveResult save(MunicipalityId municipality, SaveRawAnswer request) {
        return switch (begin(
                municipality, request.round(), request.question(), request.idempotencyKey(), request.mayClear())) {
            case Begun.Over(SaveResult result) -> result;
            case Begun.Ready ready ->
                ready.standing().atvk().equals(request.atvk())
                        ? read(municipality, request, ready)
                        : new SaveResult.NotAsked();
        };
    }

    private SaveResult read(MunicipalityId municipality, SaveRawAnswer request, Begun.Ready ready) {
        return switch (request.read(ready.item())) {
            case Reading.Refused<Optional<AnswerContent>>(AnswerProblem problem) ->
                new SaveResult.Refused(List.of(problem));
            case Reading.Read<Optional<AnswerContent>>(Optional<AnswerContent> content) ->
                content.isEmpty() && request.hasComment()
                        ? new SaveResult.CommentWithoutAnswer()
                        : store(
                                municipality,
                                new SaveAnswer(
                                        request.round(),
                                        request.question(),
                                        content.orElse(null),
                                        request.expectedVersion(),
                                        request.idempotencyKey()),
                                ready);
        };
    }

    /** A locked response that takes the answer, or the end of the matter. */
    private sealed interface Begun {
        record Ready(Standing standing, @Nullable StoredAnswer before, QuestionnaireVersion questionnaire, Item item)
                implements Begun {}

        record Over(SaveResult result) implements Begun {}
    }

    private Begun begin(
            MunicipalityId municipality, RoundId round, QuestionCode question, @Nullable UUID key, boolean mayClear) {
        ResponseRepository.Lock lock =
                mayClear ? ResponseRepository.Lock.ALONE : ResponseRepository.Lock.AGAINST_CHANGE_OF_STATE;
        var found = responses.lockWithAnswer(round, municipality, lock, question, key);
        if (found.isEmpty()) {
            return new Begun.Over(new SaveResult.NotAsked());
        }
        Change earlier = found.get().earlier();
        if (earlier != null) {
            return new Begun.Over(new SaveResult.Saved(earlier.version(), earlier.savedAt()));
        }
        Standing standing = found.get().standing();
        Optional<SaveResult> refusal = refusalOf(standing);
        if (refusal.isPresent()) {
            return new Begun.Over(refusal.get());
        }
        QuestionnaireVersion questionnaire = questionnaireOf(standing);
        return questionnaire
                .item(question)
                .<Begun>map(item -> new Begun.Ready(standing, found.get().answer(), questionnaire, item))
                .orElseGet(() -> new Begun.Over(new SaveResult.NotAsked()));
    }

    private QuestionnaireVersion questionnaireOf(Standing standing) {
        Instant publishedAt = standing.questionnairePublishedAt();
        return publishedAt == null
                ? questionnaires.load(standing.questionnaire()).orElseThrow()
                : questionnaires.published(standing.questionnaire(), publishedAt);
    }

    private SaveResult store(MunicipalityId municipality, SaveAnswer request, Begun.Ready ready) {
        return problemWith(ready.item(), request)
                .orElseGet(() -> new OneAnswer(
                                municipality,
                                request,
                                ready.standing(),
                                ready.questionnaire(),
                                ready.item(),
                                ready.before())
                        .store());
    }

    private static Optional<SaveResult> refusalOf(Standing standing) {
        return switch (standing.window()) {
            case NOT_YET_OPEN -> Optional.of(new SaveResult.NotYetOpen());
            case CLOSED -> Optional.of(new SaveResult.Closed());
            case OPEN, LATE ->
                switch (standing.state()) {
                    case null -> Optional.empty();
                    case DRAFT, RETURNED -> Optional.empty();
                    case SUBMITTED -> Optional.of(new SaveResult.AlreadySubmitted());
                    case ACCEPTED -> Optional.of(new SaveResult.Accepted());
                    case DECLINED -> Optional.of(new SaveResult.Closed());
                };
        };
    }

    private static Optional<SaveResult> problemWith(Item item, SaveAnswer request) {
        AnswerContent content = request.content();
        if (content == null) {
            return Optional.empty();
        }
        List<AnswerProblem> problems = AnswerChecks.check(item, content.value());
        if (!problems.isEmpty()) {
            return Optional.of(new SaveResult.Refused(problems));
        }
        if (content.estimated() && !item.allowsEstimate()) {
            return Optional.of(new SaveResult.Refused(List.of(new AnswerProblem.EstimateNotAllowed())));
        }
        List<AnswerProblem> beside = new ArrayList<>(problemsOfText(content.comment()));
        beside.addAll(problemsOfText(content.reasonForWarning()));
        return beside.isEmpty() ? Optional.empty() : Optional.of(new SaveResult.CommentRefused(beside));
    }

    /** What is wrong with a comment or a reason. */
    static List<AnswerProblem> problemsOfText(@Nullable String text) {
        List<AnswerProblem> problems = new ArrayList<>();
        if (text == null) {
            return problems;
        }
        int length = text.codePointCount(0, text.length());
        if (length > AnswerContent.TEXT_MAX_LENGTH) {
            problems.add(new AnswerProblem.TooLong(AnswerContent.TEXT_MAX_LENGTH, length));
        }
        if (text.codePoints().anyMatch(AnswerSaving::unusable)) {
            problems.add(new AnswerProblem.UnusableCharacters());
        }
        return problems;
    }

    private static boolean unusable(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                || Character.isISOControl(codePoint) && !Character.isWhitespace(codePoint);
    }

    /** The change of one answer in a locked response that takes it. */
    private final class OneAnswer {

        private final MunicipalityId municipality;
        private final SaveAnswer request;
        private final Standing standing;
        private final QuestionnaireVersion questionnaire;
        private final Item item;
        private final @Nullable StoredAnswer before;

        OneAnswer(
                MunicipalityId municipality,
                SaveAnswer request,
                Standing standing,
                QuestionnaireVersion questionnaire,
                Item item,
                @Nullable StoredAnswer before) {
            this.municipality = municipality;
            this.request = request;
            this.standing = standing;
            this.questionnaire = questionnaire;
            this.item = item;
            this.before = before;
        }

        SaveResult store() {
            WorkingAnswer current = before == null ? null : before.toWorkingAnswer(questionnaire);
            AnswerContent content = request.content();
            if (current == null && content == null) {
                return new SaveResult.Saved(SaveAnswer.NOT_ANSWERED, responses.now());
            }
            if (current != null && current.content().equals(content)) {
                return new SaveResult.Saved(current.version(), current.changedAt());
            }
            int currentVersion = current == null ? SaveAnswer.NOT_ANSWERED : current.version();
            if (currentVersion != request.expectedVersion()) {
                return new SaveResult.Conflict(current);
            }
            ResponseId response = standing.response();
            if (response == null) {
                Optional<ResponseId> started = start();
                if (started.isEmpty()) {
                    return save(municipality, request);
                }
                response = started.get();
            }
            Owner owner = new Owner(response, municipality, questionnaire.id());
            Optional<Change> change = content == null ? clear(owner) : write(owner, content);
            if (change.isEmpty()) {
                return save(municipality, request);
            }
            audit(response, current, content);
            return new SaveResult.Saved(
                    content == null ? SaveAnswer.NOT_ANSWERED : change.get().version(),
                    change.get().savedAt());
        }

        private Optional<ResponseId> start() {
            Optional<ResponseId> started = responses.start(request.round(), municipality, questionnaire.id());
            started.ifPresent(response -> auditTrail.record(
                    "response.started",
                    audited(response),
                    Map.of(),
                    Map.of("questionnaire_version", questionnaire.id())));
            return started;
        }

        private Optional<Change> clear(Owner owner) {
            Optional<Change> change = answers.delete(
                    owner, questionnaire.idOf(item), request.expectedVersion(), request.idempotencyKey());
            change.ifPresent(cleared -> responses.rememberClearedVersion(owner.response(), cleared.version()));
            return change;
        }

        private Optional<Change> write(Owner owner, AnswerContent said) {
            Content content = Content.of(questionnaire, item, said);
            return before == null
                    ? answers.insert(owner, content, standing.highestClearedVersion() + 1, request.idempotencyKey())
                    : answers.update(owner, content, before, request.idempotencyKey());
        }

        private void audit(ResponseId response, @Nullable WorkingAnswer current, @Nullable AnswerContent content) {
            Map<String, String> question = Map.of("question", item.code().value());
            Map<String, String> oldValues = new LinkedHashMap<>(question);
            Map<String, String> newValues = new LinkedHashMap<>(question);
            if (current != null) {
                oldValues.putAll(AnswerDescription.of(current.content()));
            }
            if (content != null) {
                newValues.putAll(AnswerDescription.of(content));
            }
            auditTrail.record(
                    content == null ? "answer.cleared" : current == null ? "answer.given" : "answer.changed",
                    audited(response),
                    oldValues,
                    newValues);
        }

        private AuditedObject audited(ResponseId response) {
            return AuditedObject.of("response", response).in(municipality).in(request.round());
        }
    }
}
