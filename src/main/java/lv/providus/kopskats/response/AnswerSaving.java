package lv.providus.kopskats.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.providus.kopskats.questionnaire.AnswerChecks;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.Reading;
import lv.providus.kopskats.response.AnswerRepository.Change;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saves one answer of one municipality, however it came in: reads it, and decides whether the response takes it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerSaving {

    private final ResponseRepository responses;
    private final QuestionnaireService questionnaires;
    private final AnswerWriting writing;

    AnswerSaving(ResponseRepository responses, QuestionnaireService questionnaires, AnswerWriting writing) {
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.writing = writing;
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
                                        content.map(given -> request.reasonAgain()
                                                        ? given
                                                        : withReasonForItsValue(given, ready))
                                                .orElse(null),
                                        request.expectedVersion(),
                                        request.idempotencyKey()),
                                ready);
        };
    }

    /**
     * A reason stands for the value that it was given with: where the form sends it along with another value, it does not
     * count until it is given anew.
     */
    private static AnswerContent withReasonForItsValue(AnswerContent given, Begun.Ready ready) {
        StoredAnswer before = ready.before();
        if (before == null
                || before.reasonForWarning() == null
                || !before.reasonForWarning().equals(given.reasonForWarning())) {
            return given;
        }
        AnswerValue explained =
                before.toWorkingAnswer(ready.questionnaire()).content().value();
        return explained.equals(given.value())
                ? given
                : new AnswerContent(given.value(), given.estimated(), given.comment(), null);
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
            return new Begun.Over(
                    savedEarlier(earlier, found.get().standing(), found.get().answer()));
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

    /** What came of a change that is sent again, and what the answer is by now where it was changed since. */
    private SaveResult savedEarlier(Change earlier, Standing standing, @Nullable StoredAnswer stored) {
        WorkingAnswer current = stored == null ? null : stored.toWorkingAnswer(questionnaireOf(standing));
        SaveResult.Overtaken now = new SaveResult.Overtaken(current);
        return new SaveResult.Saved(
                earlier.version(), earlier.savedAt(), now.version() == earlier.version() ? null : now);
    }

    private QuestionnaireVersion questionnaireOf(Standing standing) {
        Instant publishedAt = standing.questionnairePublishedAt();
        return publishedAt == null
                ? questionnaires.load(standing.questionnaire()).orElseThrow()
                : questionnaires.published(standing.questionnaire(), publishedAt);
    }

    private SaveResult store(MunicipalityId municipality, SaveAnswer request, Begun.Ready ready) {
        return problemWith(ready.item(), request)
                .or(() -> writing.write(
                        municipality, request, ready.standing(), ready.questionnaire(), ready.item(), ready.before()))
                .orElseGet(() -> save(municipality, request));
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
        List<AnswerProblem> beside = new ArrayList<>(WrittenText.problems(content.comment()));
        beside.addAll(WrittenText.problems(content.reasonForWarning()));
        return beside.isEmpty() ? Optional.empty() : Optional.of(new SaveResult.CommentRefused(beside));
    }
}
