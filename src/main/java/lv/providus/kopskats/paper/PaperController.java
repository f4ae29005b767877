package lv.providus.kopskats.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.providus.kopskats.account.LanguagePreference;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionnaireNavigation;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out papers as PDF, in the language of whoever asks. What may not be read is refused as pages are. */
@Controller
class PaperController {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final int MOST_DIGITS_OF_A_SUBMISSION = 6;

    private final PaperService papers;
    private final PdfRenderer renderer;
    private final LanguagePreference languages;

    PaperController(PaperService papers, PdfRenderer renderer, LanguagePreference languages) {
        this.papers = papers;
        this.renderer = renderer;
        this.languages = languages;
    }

    @GetMapping(ResponseNavigation.BLANK_PDF)
    ResponseEntity<byte[]> blank(
            @PathVariable("round") String round, @PathVariable("atvk") String atvk, HttpServletRequest request) {
        Language language = languages.of(request);
        return answer(address(round, atvk)
                .flatMap(asked -> coordinator()
                        ? papers.ownBlank(asked.round(), asked.atvk(), language)
                        : papers.blank(asked.round(), asked.atvk(), language)));
    }

    @GetMapping(ResponseNavigation.ANSWERS_PDF)
    ResponseEntity<byte[]> answers(
            @PathVariable("round") String round, @PathVariable("atvk") String atvk, HttpServletRequest request) {
        Language language = languages.of(request);
        return answer(address(round, atvk).flatMap(asked -> papers.ownAnswers(asked.round(), asked.atvk(), language)));
    }

    @GetMapping(ResponseNavigation.SUBMISSION_PDF)
    ResponseEntity<byte[]> submission(
            @PathVariable("round") String round,
            @PathVariable("atvk") String atvk,
            @PathVariable("number") String number,
            HttpServletRequest request) {
        Language language = languages.of(request);
        return answer(address(round, atvk)
                .filter(asked -> number.length() <= MOST_DIGITS_OF_A_SUBMISSION
                        && NUMBER.matcher(number).matches())
                .flatMap(asked -> coordinator()
                        ? papers.ownSubmission(asked.round(), asked.atvk(), Integer.parseInt(number), language)
                        : papers.submission(asked.round(), asked.atvk(), Integer.parseInt(number), language)));
    }

    @GetMapping(QuestionnaireNavigation.BLANK_PDF)
    ResponseEntity<byte[]> blankVersion(@PathVariable("version") String version, HttpServletRequest request) {
        Language language = languages.of(request);
        return answer(Optional.of(version)
                .filter(text -> NUMBER.matcher(text).matches())
                .flatMap(text -> papers.blank(new QuestionnaireVersionId(Long.parseLong(text)), language)));
    }

    private record Address(RoundId round, Atvk atvk) {}

    private static Optional<Address> address(String round, String atvk) {
        return RoundId.parse(round).flatMap(id -> Atvk.parse(atvk).map(code -> new Address(id, code)));
    }

    private static boolean coordinator() {
        return Actors.requirePerson().role() == Role.COORDINATOR;
    }

    private ResponseEntity<byte[]> answer(Optional<Paper> found) {
        if (found.isEmpty()) {
            if (coordinator()) {
                throw new AccessDeniedException("Not the own municipality, or nothing there");
            }
            return ResponseEntity.notFound().build();
        }
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(found.get().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(renderer.pdf(found.get()));
    }
}
