package lv.providus.kopskats.questionnaire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.List;
import lv.providus.kopskats.questionnaire.FileProblem.Kind;
import org.junit.jupiter.api.Test;

class QuestionnaireFileTest {

    private static final String GOOD = """
            format: kopskats-questionnaire-1
            code: small
            title: {lv: Maza anketa, en: Small questionnaire}
            scales:
              liking:
                points:
                  - {code: much, score: 2, lv: Ļoti, en: Much}
                  - {code: little, score: 1, lv: Maz, en: Little}
            sections:
              - code: only
                title: {lv: Vienīgā daļa, en: The only section}
                questions:
                  - code: people
                    type: count
                    wording: {lv: Cik cilvēku, en: How many people}
                    disclosure: named
                  - code: liked
                    type: scale
                    wording: {lv: Vai patīk, en: Do you like it}
                    disclosure: groups_only
                    scale: liking
                  - code: reasons
                    type: multiple_choice
                    wording: {lv: Kāpēc, en: Why}
                    disclosure: groups_only
                    choices:
                      - {code: good, lv: Labs, en: Good}
                      - {code: other, lv: Citādi, en: Otherwise, asks_for_text: true}
            """;

    private static List<FileProblem> problemsOf(byte[] file) {
        return switch (ContentReader.read(file)) {
            case FileReading.Read _ -> List.of();
            case FileReading.Refused(List<FileProblem> problems) -> problems;
        };
    }

    /** The problems after replacing one piece of the good file, which has to be there. */
    private static List<FileProblem> problemsWith(String piece, String replacement) {
        assertThat(GOOD).contains(piece);
        return problemsOf(GOOD.replace(piece, replacement).getBytes(UTF_8));
    }

    private static void assertOneProblem(List<FileProblem> problems, int line, Kind kind, String... details) {
        assertThat(problems)
                .extracting(FileProblem::line, FileProblem::kind, FileProblem::details)
                .containsExactly(tuple(line, kind, List.of(details)));
    }

    @Test
    void a_good_file_is_read() {
        assertThat(problemsOf(GOOD.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(problemsOf(("\ufeff" + GOOD).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void the_real_questionnaire_reads_back_equal_after_writing() {
        FileReading reading = ContentReader.read(Samples.realFile());
        assertThat(problemsOf(Samples.realFile())).isEmpty();
        QuestionnaireContent content = ((FileReading.Read) reading).content();
        assertThat(ContentReader.read(ContentWriter.write(content))).isEqualTo(reading);
        assertThat(content.items())
                .extracting(item -> item.code().value())
                .containsExactly(
                        "residing_now",
                        "housed_total",
                        "population",
                        "finance_sufficient",
                        "informal_support",
                        "local_involvement",
                        "residents_support");
        assertThat(content.assumptions()).hasSize(1 + 9 + 2 + 3 + 5 + 6);
    }

    @Test
    void every_type_of_question_reads_back_equal_after_writing() {
        assertThat(ContentReader.read(Samples.sampleFile())).isEqualTo(new FileReading.Read(Samples.CONTENT));
    }

    /** The good file with one check of the given lines, which begin at line 31. */
    private static List<FileProblem> problemsOfCheck(String... lines) {
        StringBuilder file = new StringBuilder(GOOD).append("checks:\n");
        for (int i = 0; i < lines.length; i++) {
            file.append(i == 0 ? "  - " : "    ").append(lines[i]).append('\n');
        }
        return problemsOf(file.toString().getBytes(UTF_8));
    }

    private static final String MESSAGE = "message: {lv: 'Vai {value}?', en: 'Is it {value}?'}";

    @Test
    void a_check_of_the_residents_is_read() {
        assertThat(problemsOfCheck(
                        "code: many", "type: share", "severity: soft", "question: people", "maximum: 0.5", MESSAGE))
                .isEmpty();
    }

    @Test
    void an_unknown_type_of_check_is_told_with_the_known_ones() {
        assertOneProblem(
                problemsOfCheck("code: many", "type: shares", "severity: soft", "question: people", MESSAGE),
                31,
                Kind.UNKNOWN_CHECK_TYPE,
                "shares",
                "not_above, changed, lower_than_last, share, unlike_register");
    }

    @Test
    void only_a_comparison_of_answers_may_be_hard() {
        assertOneProblem(
                problemsOfCheck(
                        "code: many", "type: share", "severity: hard", "question: people", "maximum: 0.5", MESSAGE),
                32,
                Kind.ONLY_COMPARISON_IS_HARD);
        assertOneProblem(
                problemsOfCheck(
                        "code: many", "type: share", "severity: stern", "question: people", "maximum: 0.5", MESSAGE),
                32,
                Kind.UNKNOWN_SEVERITY,
                "stern");
    }

    @Test
    void a_check_names_a_number_question_of_the_file() {
        assertOneProblem(
                problemsOfCheck(
                        "code: many", "type: share", "severity: soft", "question: persons", "maximum: 0.5", MESSAGE),
                33,
                Kind.UNKNOWN_QUESTION,
                "persons");
        assertOneProblem(
                problemsOfCheck(
                        "code: many", "type: share", "severity: soft", "question: liked", "maximum: 0.5", MESSAGE),
                33,
                Kind.NOT_A_NUMBER_QUESTION,
                "liked");
        assertOneProblem(
                problemsOfCheck(
                        "code: many",
                        "type: not_above",
                        "severity: hard",
                        "question: people",
                        "limit: people",
                        MESSAGE),
                34,
                Kind.SAME_QUESTION,
                "people");
    }

    @Test
    void only_a_cumulative_total_can_be_asked_not_to_fall() {
        assertOneProblem(
                problemsOfCheck("code: fell", "type: lower_than_last", "severity: soft", "question: people", MESSAGE),
                33,
                Kind.NOT_CUMULATIVE,
                "people");
    }

    @Test
    void limits_of_checks_are_above_what_makes_sense() {
        assertOneProblem(
                problemsOfCheck("code: many", "type: share", "severity: soft", "question: people", MESSAGE),
                30,
                Kind.NO_LIMIT);
        assertOneProblem(
                problemsOfCheck(
                        "code: many", "type: share", "severity: soft", "question: people", "maximum: 0", MESSAGE),
                34,
                Kind.LIMIT_TOO_LOW,
                "maximum",
                "0",
                "0");
        assertOneProblem(
                problemsOfCheck(
                        "code: odd",
                        "type: unlike_register",
                        "severity: soft",
                        "question: people",
                        "factor: 1",
                        MESSAGE),
                34,
                Kind.LIMIT_TOO_LOW,
                "factor",
                "1",
                "1");
        assertOneProblem(
                problemsOfCheck("code: odd", "type: changed", "severity: soft", "question: people", MESSAGE),
                30,
                Kind.FIELD_MISSING,
                "share");
    }

    @Test
    void a_message_names_only_figures_that_its_check_has() {
        assertOneProblem(
                problemsOfCheck(
                        "code: many",
                        "type: share",
                        "severity: soft",
                        "question: people",
                        "maximum: 0.5",
                        "message: {lv: '{value} no {date}', en: '{value}'}"),
                35,
                Kind.UNKNOWN_FIGURE,
                "{date}",
                "{value}, {other}, {share}");
    }

    @Test
    void a_code_of_a_check_stands_once() {
        assertThat(problemsOf((GOOD
                                + "checks:\n"
                                + "  - {code: a, type: share, severity: soft, question: people, maximum: 1, " + MESSAGE
                                + "}\n"
                                + "  - {code: a, type: share, severity: soft, question: people, maximum: 1, " + MESSAGE
                                + "}\n")
                        .getBytes(UTF_8)))
                .extracting(FileProblem::line, FileProblem::kind)
                .containsExactly(tuple(31, Kind.CODE_TWICE));
    }

    @Test
    void a_question_that_could_not_be_read_is_no_problem_of_its_check_as_well() {
        String file = GOOD.replace("type: count", "type: slider")
                + "checks:\n  - {code: a, type: share, severity: soft, question: people, maximum: 1, " + MESSAGE
                + "}\n";
        assertThat(problemsOf(file.getBytes(UTF_8)))
                .extracting(FileProblem::kind)
                .containsExactly(Kind.UNKNOWN_TYPE);
    }

    @Test
    void an_unknown_type_is_told_with_the_known_ones() {
        assertOneProblem(
                problemsWith("type: count", "type: slider"),
                14,
                Kind.UNKNOWN_TYPE,
                "slider",
                "count, decimal, scale, single_choice, multiple_choice, text, date, battery");
    }

    @Test
    void an_unknown_field_is_told_with_its_line() {
        assertOneProblem(
                problemsWith("    disclosure: named\n", "    disclosure: named\n        requierd: true\n").stream()
                        .limit(1)
                        .toList(),
                17,
                Kind.UNKNOWN_FIELD,
                "requierd",
                "assumed, code, cumulative, definition, disclosure, does_not_know, estimate, hint, maximum, minimum,"
                        + " not_applicable, prefilled_from_population, required, type, why, wording");
    }

    @Test
    void a_field_of_another_type_is_unknown() {
        assertThat(problemsWith("type: count", "maximum_length: 5\n        type: count"))
                .extracting(FileProblem::line, FileProblem::kind)
                .containsExactly(tuple(14, Kind.UNKNOWN_FIELD));
    }

    @Test
    void a_code_used_twice_is_told_with_the_line_of_the_first() {
        assertOneProblem(problemsWith("code: liked", "code: people"), 17, Kind.CODE_TWICE, "people", "13");
    }

    @Test
    void a_wording_missing_in_one_language_is_told() {
        assertOneProblem(
                problemsWith("{lv: Cik cilvēku, en: How many people}", "{lv: Cik cilvēku}"),
                15,
                Kind.LANGUAGE_MISSING,
                "wording",
                "en");
        assertOneProblem(
                problemsWith("lv: Labs, en: Good", "lv: '', en: Good"), 27, Kind.LANGUAGE_MISSING, "choices", "lv");
    }

    @Test
    void an_unknown_scale_is_told_with_the_known_ones() {
        assertThat(problemsWith("scale: liking", "scale: likings"))
                .extracting(FileProblem::line, FileProblem::kind, FileProblem::details)
                .containsExactly(
                        tuple(5, Kind.UNUSED_SCALE, List.of("liking")),
                        tuple(21, Kind.UNKNOWN_SCALE, List.of("likings", "liking")));
    }

    @Test
    void a_score_used_twice_and_scores_out_of_order_are_told() {
        assertOneProblem(problemsWith("score: 1", "score: 2"), 8, Kind.SCORE_TWICE, "2");
        assertOneProblem(
                problemsWith(
                        "lv: Maz, en: Little}", "lv: Maz, en: Little}\n      - {code: some, score: 9, lv: X, en: X}"),
                6,
                Kind.SCORES_NOT_IN_ORDER);
    }

    @Test
    void limits_out_of_order_are_told() {
        assertOneProblem(
                problemsWith("type: count", "minimum: 10\n        maximum: 9\n        type: count"),
                15,
                Kind.LIMITS_OUT_OF_ORDER,
                "minimum",
                "maximum");
        assertOneProblem(
                problemsWith("type: count", "type: date\n        earliest: 2022-02-24\n        latest: 24.02.2021"),
                16,
                Kind.LIMITS_OUT_OF_ORDER,
                "earliest",
                "latest");
    }

    @Test
    void an_exclusive_choice_cannot_ask_for_text_and_only_one_choice_can() {
        assertOneProblem(
                problemsWith("asks_for_text: true", "asks_for_text: true, exclusive: true"),
                28,
                Kind.EXCLUSIVE_ASKS_FOR_TEXT);
        assertOneProblem(problemsWith("en: Good}", "en: Good, asks_for_text: true}"), 28, Kind.TEXT_ASKED_TWICE);
    }

    @Test
    void codes_of_another_form_and_reserved_ones_are_told() {
        assertOneProblem(problemsWith("code: people", "code: Cik-Cilvēku"), 13, Kind.BAD_CODE, "Cik-Cilvēku");
        assertOneProblem(problemsWith("code: people", "code: atvk"), 13, Kind.RESERVED_CODE, "atvk");
    }

    @Test
    void values_of_another_kind_are_told() {
        assertOneProblem(
                problemsWith("type: count", "required: jā\n        type: count"),
                14,
                Kind.NOT_A_FLAG,
                "required",
                "jā");
        assertOneProblem(
                problemsWith("type: count", "minimum: daudz\n        type: count"),
                14,
                Kind.NOT_A_NUMBER,
                "minimum",
                "daudz");
        assertOneProblem(
                problemsWith("type: count", "type: text\n        maximum_length: 0"),
                15,
                Kind.OUT_OF_RANGE,
                "maximum_length",
                "0",
                "1",
                "20000");
        assertOneProblem(
                problemsWith("type: count", "type: date\n        earliest: rīt"),
                15,
                Kind.NOT_A_DATE,
                "earliest",
                "rīt");
        assertOneProblem(
                problemsWith("disclosure: named", "disclosure: public"), 16, Kind.UNKNOWN_DISCLOSURE, "public");
        assertOneProblem(problemsWith("code: people", "code: [people]"), 13, Kind.NOT_A_TEXT, "code");
        assertOneProblem(
                problemsWith("{lv: Cik cilvēku, en: How many people}", "Cik?"), 15, Kind.NOT_A_MAPPING, "wording");
    }

    @Test
    void missing_fields_are_told() {
        assertOneProblem(problemsWith("        disclosure: named\n", ""), 13, Kind.FIELD_MISSING, "disclosure");
        assertOneProblem(problemsWith("code: small\n", ""), 1, Kind.FIELD_MISSING, "code");
        assertOneProblem(
                problemsWith("kopskats-questionnaire-1", "kopskats-questionnaire-9"),
                1,
                Kind.UNKNOWN_FORMAT,
                "kopskats-questionnaire-9",
                "kopskats-questionnaire-1");
    }

    @Test
    void a_field_given_twice_is_told() {
        assertOneProblem(problemsWith("type: count", "type: count\n        type: count"), 15, Kind.FIELD_TWICE, "type");
    }

    @Test
    void all_problems_are_told_at_once_by_line() {
        String file = GOOD.replace("code: small", "code: Small")
                .replace("type: count", "type: slider")
                .replace("scale: liking", "scale: other")
                .replace("score: 1", "score: x");
        assertThat(problemsOf(file.getBytes(UTF_8)))
                .extracting(FileProblem::line, FileProblem::kind)
                .containsExactly(
                        tuple(2, Kind.BAD_CODE),
                        tuple(5, Kind.UNUSED_SCALE),
                        tuple(8, Kind.NOT_A_NUMBER),
                        tuple(14, Kind.UNKNOWN_TYPE),
                        tuple(21, Kind.UNKNOWN_SCALE));
    }

    @Test
    void a_file_in_windows_1257_is_told_with_the_line_of_the_first_letter() {
        assertOneProblem(problemsOf(GOOD.getBytes(Charset.forName("windows-1257"))), 7, Kind.NOT_UTF_8);
    }

    @Test
    void broken_yaml_is_told_with_its_line() {
        assertThat(problemsWith("code: small", "code: \"small"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.SYNTAX));
        assertOneProblem(problemsWith("code: small", "\tcode: small"), 2, Kind.TAB);
        assertOneProblem(problemsOf("just a sentence".getBytes(UTF_8)), 1, Kind.NOT_A_MAPPING, "format");
        assertOneProblem(problemsOf("  \n ".getBytes(UTF_8)), 1, Kind.EMPTY);
        assertOneProblem(problemsOf("# only a comment\n".getBytes(UTF_8)), 1, Kind.EMPTY);
        assertOneProblem(problemsWith("code: small", "code: sm\u0007all"), 2, Kind.CONTROL_CHARACTER);
        assertOneProblem(problemsWith("code: small", "code: \"sm\\0all\""), 2, Kind.CONTROL_CHARACTER);
        assertThat(problemsOf((GOOD + "---\n" + GOOD).getBytes(UTF_8))).isNotEmpty();
    }

    @Test
    void a_bomb_of_aliases_is_refused_before_it_unfolds() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char name = 'b'; name <= 'z'; name++) {
            bomb.append("%1$c: &%1$c [*%2$c, *%2$c, *%2$c]%n".formatted(name, name - 1));
        }
        assertOneProblem(problemsOf(bomb.toString().getBytes(UTF_8)), 2, Kind.ALIAS);
    }

    @Test
    void endless_nesting_and_too_large_files_are_refused() {
        assertOneProblem(problemsOf(("a: " + "[".repeat(100_000)).getBytes(UTF_8)), 1, Kind.TOO_DEEP);
        assertOneProblem(problemsOf(new byte[QuestionnaireUpload.LARGEST_FILE + 1]), 1, Kind.TOO_LARGE, "512");
    }

    @Test
    void only_so_many_problems_are_listed_and_the_rest_is_counted() {
        StringBuilder file = new StringBuilder(GOOD);
        for (int i = 0; i < 300; i++) {
            file.append("unknown").append(i).append(": x\n");
        }
        List<FileProblem> problems = problemsOf(file.toString().getBytes(UTF_8));
        assertThat(problems).hasSize(201);
        assertThat(problems.getLast().kind()).isEqualTo(Kind.MORE_PROBLEMS);
        assertThat(problems.getLast().details()).containsExactly("100");
    }
}
