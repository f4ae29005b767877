package lv.providus.kopskats.response;

import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.csv.CsvProblem;

/** Why a file of responses can't be taken in. Lines are those of the file, the first one being 1. */
public sealed interface ImportProblem {

    /** The longest part of a cell that a message repeats, in characters. */
    int LONGEST_QUOTE = 60;

    /** The file is no table. */
    record File(CsvProblem problem) implements ImportProblem {}

    record NoSuchRound() implements ImportProblem {}

    /** The round has not opened yet. */
    record RoundPlanned() implements ImportProblem {}

    /** Neither {@code atvk} nor {@code municipality} is among the columns. */
    record NoKeyColumn() implements ImportProblem {}

    /** No column is a question of the questionnaire. */
    record NoAnswerColumn() implements ImportProblem {}

    /** Some choices of a multiple choice have a column and some have none. */
    record ChoiceColumnsMissing(QuestionCode question, List<String> columns) implements ImportProblem {}

    /** A row that does not say whose it is. */
    record NoMunicipality(long line) implements ImportProblem {}

    record UnknownMunicipality(long line, String given) implements ImportProblem {}

    /** Code and name in one row mean two municipalities. */
    record CodeAndNameDiffer(long line, String code, String name) implements ImportProblem {}

    record NotAsked(long line, String municipality) implements ImportProblem {}

    record MunicipalityTwice(long line, String municipality, long firstLine) implements ImportProblem {}

    /** A row without a single answer. */
    record NothingAnswered(long line, String municipality) implements ImportProblem {}

    /** The municipality is answering itself, declined to take part, or what it submitted is accepted. */
    record OwnResponse(long line, String municipality, ResponseState state) implements ImportProblem {}

    /** A value that does not fit its question. */
    record BadValue(long line, String column, String given, AnswerProblem problem) implements ImportProblem {}

    /** A tick column with something else than 1, 0 or nothing. */
    record NotATick(long line, String column, String given) implements ImportProblem {}

    /** Some choices of a multiple choice have a value and some are empty. */
    record PartlyTicked(long line, QuestionCode question) implements ImportProblem {}

    /** Something is said about a number that is not in the row. */
    record NumberMissing(long line, String column) implements ImportProblem {}

    /** Answers that contradict each other. */
    record Contradiction(long line, String municipality, CheckFinding finding) implements ImportProblem {}

    /** There are more problems than are listed. */
    record AndMore(int number) implements ImportProblem {}

    /** Somebody changed a response of the round while the file was being taken in. */
    record ChangedMeanwhile() implements ImportProblem {}

    /** A sentence that says what is wrong, where, and what to do. */
    default String text(Texts texts, Language language) {
        return switch (this) {
            case File(CsvProblem problem) -> problem.text(texts, language);
            case NoSuchRound() -> texts.get(language, "response.import.problem.no_such_round");
            case RoundPlanned() -> texts.get(language, "response.import.problem.round_planned");
            case NoKeyColumn() -> texts.get(language, "response.import.problem.no_key_column");
            case NoAnswerColumn() -> texts.get(language, "response.import.problem.no_answer_column");
            case ChoiceColumnsMissing(var question, var columns) ->
                texts.get(
                        language,
                        "response.import.problem.choice_columns_missing",
                        question.value(),
                        String.join(", ", columns));
            case NoMunicipality(long line) -> texts.get(language, "response.import.problem.no_municipality", line);
            case UnknownMunicipality(long line, String given) ->
                texts.get(language, "response.import.problem.unknown_municipality", line, quoted(given));
            case CodeAndNameDiffer(long line, String code, String name) ->
                texts.get(language, "response.import.problem.code_and_name_differ", line, quoted(code), quoted(name));
            case NotAsked(long line, String municipality) ->
                texts.get(language, "response.import.problem.not_asked", line, municipality);
            case MunicipalityTwice(long line, String municipality, long firstLine) ->
                texts.get(language, "response.import.problem.municipality_twice", line, municipality, firstLine);
            case NothingAnswered(long line, String municipality) ->
                texts.get(language, "response.import.problem.nothing_answered", line, municipality);
            case OwnResponse(long line, String municipality, ResponseState state) ->
                texts.get(
                        language,
                        switch (state) {
                            case DECLINED -> "response.import.problem.declined";
                            case ACCEPTED -> "response.import.problem.accepted";
                            case DRAFT, RETURNED, SUBMITTED -> "response.import.problem.own_response";
                        },
                        line,
                        municipality);
            case BadValue(long line, String column, String given, AnswerProblem problem) ->
                texts.get(
                        language,
                        "response.import.problem.bad_value",
                        line,
                        column,
                        quoted(given),
                        texts.get(language, problem.key(), problem.arguments(language.locale())));
            case NotATick(long line, String column, String given) ->
                texts.get(language, "response.import.problem.not_a_tick", line, column, quoted(given));
            case PartlyTicked(long line, QuestionCode question) ->
                texts.get(language, "response.import.problem.partly_ticked", line, question.value());
            case NumberMissing(long line, String column) ->
                texts.get(language, "response.import.problem.number_missing", line, column);
            case Contradiction(long line, String municipality, CheckFinding finding) ->
                texts.get(
                        language,
                        "response.import.problem.contradiction",
                        line,
                        municipality,
                        finding.message(language.locale()));
            case AndMore(int number) -> texts.get(language, "response.import.problem.and_more", number);
            case ChangedMeanwhile() -> texts.get(language, "response.import.problem.changed_meanwhile");
        };
    }

    private static String quoted(String given) {
        int length = given.codePointCount(0, given.length());
        return length <= LONGEST_QUOTE ? given : given.substring(0, given.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
