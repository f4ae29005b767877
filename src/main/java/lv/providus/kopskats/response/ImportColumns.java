package lv.providus.kopskats.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import lv.providus.kopskats.questionnaire.Choice;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.DateQuestion;
import lv.providus.kopskats.questionnaire.DecimalQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MultipleChoiceQuestion;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.SingleChoiceQuestion;
import lv.providus.kopskats.questionnaire.TextQuestion;
import lv.providus.kopskats.shared.csv.CsvTable;

/** What the columns of a file mean: whose row it is, the questions, and what is left out. */
final class ImportColumns {

    static final String ATVK = "atvk";
    static final String MUNICIPALITY = "municipality";

    /** Where the answer to an item stands. */
    sealed interface Place {
        Item item();
    }

    /** One column with the value, and for a choice that asks for it one with the text. */
    record ValuePlace(Item item, int column, OptionalInt text) implements Place {}

    /** A column per choice, and one with the text of a choice that asks for it. */
    record TickPlace(MultipleChoiceQuestion item, Map<ChoiceCode, Integer> columns, OptionalInt text)
            implements Place {}

    /** Columns that say something about a number, besides its value. */
    record Beside(OptionalInt estimate, OptionalInt reason) {}

    private final CsvTable table;
    private final Map<QuestionCode, Beside> beside = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final List<Place> places = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final OptionalInt atvk;
    private final OptionalInt municipality;

    ImportColumns(CsvTable table, QuestionnaireVersion questionnaire) {
        this.table = table;
        atvk = use(ATVK);
        municipality = use(MUNICIPALITY);
        questionnaire.items().forEach(this::find);
        if (atvk.isEmpty() && municipality.isEmpty()) {
            problems.add(new ImportProblem.NoKeyColumn());
        }
        if (places.isEmpty() && problems.isEmpty()) {
            problems.add(new ImportProblem.NoAnswerColumn());
        }
    }

    OptionalInt atvk() {
        return atvk;
    }

    OptionalInt municipality() {
        return municipality;
    }

    /** The columns about a number; none for other questions. */
    Beside beside(Item item) {
        return beside.getOrDefault(item.code(), new Beside(OptionalInt.empty(), OptionalInt.empty()));
    }

    List<Place> places() {
        return places;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    List<String> leftOut() {
        return IntStream.range(0, table.header().size())
                .filter(column -> !used.contains(column))
                .mapToObj(column -> table.header().get(column))
                .toList();
    }

    String name(int column) {
        return table.header().get(column);
    }

    private OptionalInt use(String name) {
        OptionalInt column = table.column(name);
        column.ifPresent(used::add);
        return column;
    }

    private void find(Item item) {
        switch (item) {
            case MultipleChoiceQuestion multiple -> findTicks(multiple);
            case SingleChoiceQuestion single -> findValue(single, single.choices());
            case CountQuestion _, DecimalQuestion _ -> {
                findValue(item, List.of());
                findBeside(item);
            }
            case ScaleQuestion _, TextQuestion _, DateQuestion _ -> findValue(item, List.of());
        }
    }

    private void findValue(Item item, List<Choice> choices) {
        use(item.code().value()).ifPresent(column -> places.add(new ValuePlace(item, column, findText(item, choices))));
    }

    private void findBeside(Item item) {
        if (table.column(item.code().value()).isPresent()) {
            beside.put(
                    item.code(),
                    new Beside(
                            item.allowsEstimate() ? use(item.code() + "/estimate") : OptionalInt.empty(),
                            use(item.code() + "/reason")));
        }
    }

    private void findTicks(MultipleChoiceQuestion item) {
        Map<ChoiceCode, Integer> columns = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Choice choice : item.choices()) {
            String name = item.code() + "/" + choice.code();
            use(name).ifPresentOrElse(column -> columns.put(choice.code(), column), () -> missing.add(name));
        }
        if (columns.isEmpty()) {
            return;
        }
        if (!missing.isEmpty()) {
            problems.add(new ImportProblem.ChoiceColumnsMissing(item.code(), missing));
        }
        places.add(new TickPlace(item, columns, findText(item, item.choices())));
    }

    private OptionalInt findText(Item item, List<Choice> choices) {
        return choices.stream()
                .filter(Choice::asksForText)
                .map(choice -> use(item.code() + "/" + choice.code() + "/text"))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
