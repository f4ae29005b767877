package lv.providus.kopskats.response;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.AnswerChecks;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.questionnaire.Choice;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.DateInput;
import lv.providus.kopskats.questionnaire.DateQuestion;
import lv.providus.kopskats.questionnaire.DecimalQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.MultipleChoiceQuestion;
import lv.providus.kopskats.questionnaire.NumberInput;
import lv.providus.kopskats.questionnaire.Reading;
import lv.providus.kopskats.questionnaire.ScalePoint;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.SingleChoiceQuestion;
import lv.providus.kopskats.questionnaire.TextQuestion;
import lv.providus.kopskats.shared.csv.CsvRow;

/** Reads the answers of one row; what can't be read is a problem with its line and column. */
final class ImportCells {

    private static final Pattern SCORE = Pattern.compile("[0-9]{1,4}");

    private final ImportColumns columns;
    private final CsvRow row;
    private final List<ImportProblem> problems = new ArrayList<>();

    ImportCells(ImportColumns columns, CsvRow row) {
        this.columns = columns;
        this.row = row;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    /** The answer; empty where the question is not answered, and where it can't be read, which is a problem then. */
    Optional<AnswerContent> read(ImportColumns.Place place) {
        int before = problems.size();
        Optional<AnswerValue> value = switch (place) {
            case ImportColumns.ValuePlace values -> readValue(values);
            case ImportColumns.TickPlace ticks -> readTicks(ticks);
        };
        ImportColumns.Beside beside = columns.beside(place.item());
        String reason = textOf(beside.reason());
        boolean estimated = readEstimate(beside.estimate());
        if (value.isEmpty() && problems.size() == before) {
            refuseBeside(beside.reason());
            refuseBeside(beside.estimate());
        }
        WrittenText.problems(reason).forEach(problem -> refuse(beside.reason().getAsInt(), problem));
        return value.map(read -> new AnswerContent(read, estimated, null, reason));
    }

    private boolean readEstimate(OptionalInt column) {
        return switch (textOf(column)) {
            case "1" -> true;
            case "0", "" -> false;
            default -> {
                problems.add(new ImportProblem.NotATick(
                        row.line(), columns.name(column.getAsInt()), row.value(column.getAsInt())));
                yield false;
            }
        };
    }

    /** Something said about a number that is not there. */
    private void refuseBeside(OptionalInt column) {
        String said = textOf(column);
        if (!said.isEmpty() && !said.equals("0")) {
            problems.add(new ImportProblem.NumberMissing(row.line(), columns.name(column.getAsInt())));
        }
    }

    private Optional<AnswerValue> readValue(ImportColumns.ValuePlace place) {
        String given = row.value(place.column());
        String text = textOf(place.text());
        if (given.isEmpty()) {
            if (!text.isEmpty()) {
                refuse(place.text().getAsInt(), new AnswerProblem.OtherTextUnexpected());
            }
            return Optional.empty();
        }
        Optional<MissingReason> reason = missingReason(given);
        Reading<AnswerValue> reading = reason.isPresent()
                ? new Reading.Read<>(new MissingAnswer(reason.get()))
                : valueOf(place.item(), given, text);
        return switch (reading) {
            case Reading.Read<AnswerValue>(AnswerValue value) -> checked(place.item(), place.column(), value);
            case Reading.Refused<AnswerValue>(AnswerProblem problem) -> {
                refuse(place.column(), problem);
                yield Optional.empty();
            }
        };
    }

    private static Reading<AnswerValue> valueOf(Item item, String given, String text) {
        return switch (item) {
            case CountQuestion _ -> map(NumberInput.parseCount(given), NumberAnswer::new);
            case DecimalQuestion decimal -> map(NumberInput.parseDecimal(given, decimal.decimals()), NumberAnswer::new);
            case ScaleQuestion scale -> choice(pointOf(scale, given), given, "");
            case SingleChoiceQuestion single -> choice(choiceOf(single.choices(), given), given, text);
            case DateQuestion _ -> map(DateInput.parse(given), DateAnswer::new);
            case TextQuestion _ -> new Reading.Read<>(new TextAnswer(given));
            case MultipleChoiceQuestion _ -> new Reading.Refused<>(new AnswerProblem.WrongKind());
        };
    }

    private static <T> Reading<AnswerValue> map(Reading<T> reading, Function<T, AnswerValue> answer) {
        return switch (reading) {
            case Reading.Read<T>(T value) -> new Reading.Read<>(answer.apply(value));
            case Reading.Refused<T>(AnswerProblem problem) -> new Reading.Refused<>(problem);
        };
    }

    private static Reading<AnswerValue> choice(Optional<ChoiceCode> choice, String given, String text) {
        return choice.<Reading<AnswerValue>>map(code -> new Reading.Read<>(new ChoiceAnswer(code, text)))
                .orElseGet(() -> new Reading.Refused<>(new AnswerProblem.UnknownChoice(given)));
    }

    private static Optional<ChoiceCode> pointOf(ScaleQuestion question, String given) {
        return question.scale().points().stream()
                .filter(point -> point.code().value().equals(given.toLowerCase(Locale.ROOT))
                        || SCORE.matcher(given).matches() && point.score() == Integer.parseInt(given))
                .map(ScalePoint::code)
                .findFirst();
    }

    private static Optional<ChoiceCode> choiceOf(List<Choice> choices, String given) {
        return choices.stream()
                .map(Choice::code)
                .filter(code -> code.value().equals(given.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private Optional<AnswerValue> readTicks(ImportColumns.TickPlace place) {
        Set<String> given = place.columns().values().stream().map(row::value).collect(Collectors.toSet());
        String text = textOf(place.text());
        if (given.equals(Set.of(""))) {
            if (!text.isEmpty()) {
                refuse(place.text().getAsInt(), new AnswerProblem.OtherTextUnexpected());
            }
            return Optional.empty();
        }
        int firstColumn = place.columns().values().iterator().next();
        if (given.size() == 1) {
            Optional<MissingReason> reason = missingReason(given.iterator().next());
            if (reason.isPresent()) {
                return checked(place.item(), firstColumn, new MissingAnswer(reason.get()));
            }
        }
        int before = problems.size();
        Set<ChoiceCode> ticked = new LinkedHashSet<>();
        place.columns().forEach((choice, column) -> {
            switch (row.value(column)) {
                case "1" -> ticked.add(choice);
                case "0", "" -> {}
                default ->
                    problems.add(new ImportProblem.NotATick(row.line(), columns.name(column), row.value(column)));
            }
        });
        if (given.contains("")) {
            problems.add(new ImportProblem.PartlyTicked(row.line(), place.item().code()));
        }
        return problems.size() > before
                ? Optional.empty()
                : checked(place.item(), place.text().orElse(firstColumn), new ChoicesAnswer(ticked, text));
    }

    private static Optional<MissingReason> missingReason(String given) {
        return switch (given.toUpperCase(Locale.ROOT)) {
            case "#DK" -> Optional.of(MissingReason.DOES_NOT_KNOW);
            case "#NA" -> Optional.of(MissingReason.NOT_APPLICABLE);
            default -> Optional.empty();
        };
    }

    private Optional<AnswerValue> checked(Item item, int column, AnswerValue value) {
        List<AnswerProblem> found = AnswerChecks.check(item, value);
        found.forEach(problem -> refuse(column, problem));
        return found.isEmpty() ? Optional.of(value) : Optional.empty();
    }

    private void refuse(int column, AnswerProblem problem) {
        problems.add(new ImportProblem.BadValue(row.line(), columns.name(column), row.value(column), problem));
    }

    private String textOf(OptionalInt column) {
        return column.isPresent() ? row.value(column.getAsInt()) : "";
    }
}
