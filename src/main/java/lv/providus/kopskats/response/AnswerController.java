package lv.providus.kopskats.response;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.RawAnswer;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the browser sends each answer as soon as it is given. The reply follows the commit; only {@code saved} says that
 * the answer is stored.
 */
@RestController
class AnswerController {

    /** What stands at one question, the version that it changes, and the key of this change. */
    record Sent(
            int base,
            @Nullable UUID key,
            @Nullable String typed,
            @Nullable List<@Nullable String> choices,
            @Nullable String other,
            @Nullable String missing,
            boolean estimated,
            @Nullable String comment,
            @Nullable String reason,
            @Nullable Boolean reasonAgain) {

        SaveRawAnswer at(RoundId round, Atvk atvk, QuestionCode question) {
            List<String> codes = choices == null
                    ? null
                    : choices.stream()
                            .map(choice -> choice == null ? "" : choice)
                            .toList();
            RawAnswer raw = new RawAnswer(typed, codes, other, missing);
            boolean again = Boolean.TRUE.equals(reasonAgain);
            return new SaveRawAnswer(round, atvk, question, raw, estimated, comment, reason, again, base, key);
        }
    }

    /**
     * @param result {@code saved}, {@code conflict}, {@code refused}, {@code closed}, {@code not_yet_open},
     *     {@code submitted} or {@code not_asked}
     * @param version of the stored answer where it is saved
     * @param at time of day where it is saved
     * @param problem what is wrong, in the language of the request, where it is refused
     * @param overtaken what is stored now, where it is saved and somebody else changed it since
     */
    record Reply(
            String result,
            @Nullable Integer version,
            @Nullable String at,
            @Nullable String problem,
            @Nullable Stored overtaken) {

        static Reply of(String result) {
            return new Reply(result, null, null, null, null);
        }

        static Reply refused(String problem) {
            return new Reply("refused", null, null, problem, null);
        }
    }

    /**
     * A stored answer as it stands in the fields.
     *
     * @param raw null where the answer was cleared
     * @param note whose change it is, in the language of the request
     */
    record Stored(int version, @Nullable Raw raw, String note) {}

    /** The parts of an answer in the fields, as in {@link Sent}. */
    record Raw(
            @Nullable String typed,
            @Nullable List<String> choices,
            @Nullable String other,
            @Nullable String missing,
            boolean estimated,
            @Nullable String comment,
            @Nullable String reason) {

        static Raw of(AnswerContent content, Language language) {
            RawAnswer raw = RawAnswer.of(content.value(), language);
            return new Raw(
                    raw.typed(),
                    raw.choices(),
                    raw.other(),
                    raw.missing(),
                    content.estimated(),
                    content.comment(),
                    content.reasonForWarning());
        }
    }

    private final ResponseService responses;
    private final Texts texts;
    private final JsonMapper json;

    AnswerController(ResponseService responses, Texts texts, JsonMapper json) {
        this.responses = responses;
        this.texts = texts;
        this.json = json;
    }

    @PutMapping(path = "/" + ResponseNavigation.ANSWER_PATTERN, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Reply> save(
            @PathVariable long round,
            @PathVariable String atvk,
            @PathVariable String question,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        Language language = Language.of(locale);
        if (request.getContentLengthLong() > ResponseNavigation.LONGEST_ANSWER) {
            return tooLong(language);
        }
        byte[] body = request.getInputStream().readNBytes(ResponseNavigation.LONGEST_ANSWER + 1);
        if (body.length > ResponseNavigation.LONGEST_ANSWER) {
            return tooLong(language);
        }
        Sent sent;
        try {
            sent = json.readValue(body, Sent.class);
        } catch (JacksonException unreadable) {
            return unreadable(language);
        }
        if (sent == null) {
            return unreadable(language);
        }
        Optional<Atvk> municipality = Atvk.parse(atvk);
        Optional<QuestionCode> code = QuestionCode.parse(question);
        return municipality.isEmpty() || code.isEmpty()
                ? reply(HttpStatus.CONFLICT, Reply.of("not_asked"))
                : replyTo(responses.save(sent.at(new RoundId(round), municipality.get(), code.get())), language);
    }

    private ResponseEntity<Reply> replyTo(SaveResult result, Language language) {
        return switch (result) {
            case SaveResult.Saved saved ->
                reply(
                        HttpStatus.OK,
                        new Reply(
                                "saved",
                                saved.version(),
                                Formats.in(language).time(saved.savedAt()),
                                null,
                                storedSince(saved.overtaken(), language)));
            case SaveResult.Conflict _ -> reply(HttpStatus.CONFLICT, Reply.of("conflict"));
            case SaveResult.Refused refused -> refused(refused.problems().getFirst(), language);
            case SaveResult.CommentRefused refused -> refused(refused.problems().getFirst(), language);
            case SaveResult.CommentWithoutAnswer() ->
                reply(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Reply.refused(texts.get(language, "response.form.comment_without_answer")));
            case SaveResult.Closed() -> reply(HttpStatus.CONFLICT, Reply.of("closed"));
            case SaveResult.NotYetOpen() -> reply(HttpStatus.CONFLICT, Reply.of("not_yet_open"));
            case SaveResult.AlreadySubmitted() -> reply(HttpStatus.CONFLICT, Reply.of("submitted"));
            case SaveResult.Accepted() -> reply(HttpStatus.CONFLICT, Reply.of("accepted"));
            case SaveResult.NotAsked() -> reply(HttpStatus.CONFLICT, Reply.of("not_asked"));
        };
    }

    private @Nullable Stored storedSince(SaveResult.@Nullable Overtaken overtaken, Language language) {
        if (overtaken == null) {
            return null;
        }
        WorkingAnswer current = overtaken.current();
        return current == null
                ? new Stored(overtaken.version(), null, texts.get(language, "response.form.cleared_by_colleague"))
                : new Stored(
                        overtaken.version(),
                        Raw.of(current.content(), language),
                        texts.get(
                                language,
                                "response.form.changed_by_colleague",
                                current.changedBy(),
                                Formats.in(language).time(current.changedAt())));
    }

    private ResponseEntity<Reply> tooLong(Language language) {
        return reply(HttpStatus.CONTENT_TOO_LARGE, Reply.refused(texts.get(language, "response.saving.too_long")));
    }

    private ResponseEntity<Reply> unreadable(Language language) {
        return reply(HttpStatus.BAD_REQUEST, Reply.refused(texts.get(language, "response.saving.unreadable")));
    }

    private ResponseEntity<Reply> refused(AnswerProblem problem, Language language) {
        return reply(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Reply.refused(texts.get(language, problem.key(), problem.arguments(language.locale()))));
    }

    private static ResponseEntity<Reply> reply(HttpStatus status, Reply reply) {
        return ResponseEntity.status(status).body(reply);
    }
}
