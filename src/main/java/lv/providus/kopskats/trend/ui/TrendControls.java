package lv.providus.kopskats.trend.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.SeveralField;
import lv.providus.kopskats.trend.TrendChoice;
import lv.providus.kopskats.trend.TrendGrouping;
import lv.providus.kopskats.trend.TrendMeasure;
import lv.providus.kopskats.trend.TrendRound;
import lv.providus.kopskats.trend.TrendSubject;
import org.jspecify.annotations.Nullable;

/** What is shown: question, groups, measure, rounds and who counts. It stays while the figures change, so focus stays too. */
class TrendControls extends Aside {

    /** What is done with a choice: the question and the address that it makes. */
    interface Listener {
        void chosen(String question, Map<String, String> address);
    }

    private final TrendSubject subject;
    private final Listener listener;
    private final ComboBox<TrendSubject.Listed> question = new ComboBox<>();
    private final Select<TrendGrouping> grouping = new Select<>();
    private final Select<TrendSubject.Region> region = new Select<>();
    private final MultiSelectComboBox<TrendSubject.Named> municipalities = SeveralField.create();
    private final Select<TrendMeasure> measure = new Select<>();
    private final Select<ResultsQuestion.Option> option = new Select<>();
    private final CheckboxGroup<TrendRound> rounds = new CheckboxGroup<>();
    private final Select<Boolean> same = new Select<>();
    private final Select<Boolean> accepted = new Select<>();
    private final Select<Boolean> weighted = new Select<>();
    private final Select<Boolean> published = new Select<>();
    private TrendChoice choice;

    TrendControls(TrendSubject subject, TrendChoice choice, Listener listener) {
        this.subject = subject;
        this.choice = choice;
        this.listener = listener;
        addClassName("kk-results-choices");
        H2 title = new H2(getTranslation("results.choices"));
        title.setId("trend-choices-title");
        getElement().setAttribute("aria-labelledby", "trend-choices-title");
        question.setLabel(getTranslation("results.explorer.question"));
        question.setItems(subject.questions());
        question.setItemLabelGenerator(item -> item.wording().in(getLocale()));
        question.addClassName("kk-explorer-question");
        municipalities.setLabel(getTranslation("trend.municipalities"));
        municipalities.setHelperText(getTranslation("trend.municipalities.most", TrendChoice.MOST_MUNICIPALITIES));
        municipalities.setItems(subject.municipalities());
        municipalities.setItemLabelGenerator(TrendSubject.Named::name);
        rounds.setLabel(getTranslation("trend.rounds"));
        rounds.setItems(subject.rounds());
        rounds.setItemLabelGenerator(round -> getTranslation(
                "trend.round",
                round.title().in(getLocale()),
                Formats.in(getLocale()).date(round.referenceDate())));
        select(published, "trend.as", List.of(false, true), twoOf("trend.as.working", "trend.as.published"));
        select(
                grouping,
                "results.explorer.grouping",
                List.of(TrendGrouping.values()),
                item -> getTranslation(
                        switch (item) {
                            case REGION_AND_REST, REGIONS, KINDS, SIZES -> "results.grouping." + item;
                            case COUNTRY -> "results.group.all";
                            case MUNICIPALITIES -> "trend.grouping.MUNICIPALITIES";
                        }));
        select(
                region,
                "results.choices.region",
                subject.regions(),
                item -> item.name().in(getLocale()));
        select(measure, "trend.measure", List.of(), item -> getTranslation("trend.measure." + item));
        select(
                option,
                "trend.option",
                subject.question().asked().options(),
                item -> item.wording().in(getLocale()));
        select(same, "trend.who", List.of(false, true), twoOf("trend.who.all", "trend.who.same"));
        select(
                accepted,
                "results.explorer.counted",
                List.of(false, true),
                twoOf("results.explorer.counted.all", "results.explorer.counted.accepted"));
        select(
                weighted,
                "results.explorer.weight",
                List.of(false, true),
                twoOf("results.explorer.weight.municipalities", "results.explorer.weight.residents"));
        add(
                title,
                question,
                grouping,
                region,
                municipalities,
                measure,
                option,
                rounds,
                same,
                accepted,
                weighted,
                published);
        listen();
        show(choice);
    }

    private static <T> void select(Select<T> select, String label, Collection<T> items, Function<T, String> name) {
        select.setLabel(select.getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(name::apply);
    }

    private Function<Boolean, String> twoOf(String usual, String other) {
        return chosen -> getTranslation(Boolean.TRUE.equals(chosen) ? other : usual);
    }

    private void listen() {
        question.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                listener.chosen(change.getValue().code(), choice.address());
            }
        });
        grouping.addValueChangeListener(
                change -> changed(change.isFromClient(), change.getValue(), TrendChoice.GROUPING, TrendGrouping::code));
        region.addValueChangeListener(change ->
                changed(change.isFromClient(), change.getValue(), TrendChoice.REGION, TrendSubject.Region::code));
        municipalities.addValueChangeListener(change -> changed(
                change.isFromClient(),
                change.getValue(),
                TrendChoice.MUNICIPALITIES,
                chosen -> joined(chosen, TrendSubject.Named::id)));
        measure.addValueChangeListener(
                change -> changed(change.isFromClient(), change.getValue(), TrendChoice.MEASURE, TrendMeasure::code));
        option.addValueChangeListener(change ->
                changed(change.isFromClient(), change.getValue(), TrendChoice.OPTION, ResultsQuestion.Option::code));
        rounds.addValueChangeListener(change -> changed(
                change.isFromClient(),
                change.getValue(),
                TrendChoice.ROUNDS,
                chosen -> joined(chosen, TrendRound::id)));
        onOff(same, TrendChoice.WHO, TrendChoice.SAME);
        onOff(accepted, TrendChoice.COUNTED, TrendChoice.ACCEPTED);
        onOff(weighted, TrendChoice.WEIGHT, TrendChoice.RESIDENTS);
        onOff(published, TrendChoice.AS, TrendChoice.PUBLISHED);
    }

    private void onOff(Select<Boolean> select, String name, String value) {
        select.addValueChangeListener(
                change -> changed(change.isFromClient(), change.getValue(), name, on -> on ? value : ""));
    }

    private static <T> String joined(Set<T> items, Function<T, Object> id) {
        return items.stream().map(item -> id.apply(item).toString()).collect(Collectors.joining(","));
    }

    private <T> void changed(boolean fromClient, @Nullable T value, String name, Function<T, String> written) {
        if (!fromClient) {
            return;
        }
        if (value == null) {
            show(choice);
        } else {
            listener.chosen(subject.code(), choice.addressWith(name, written.apply(value)));
        }
    }

    /** Shows a choice that has been made. */
    final void show(TrendChoice made) {
        choice = made;
        boolean single = made.grouping() == TrendGrouping.MUNICIPALITIES;
        subject.questions().stream()
                .filter(item -> item.code().equals(subject.code()))
                .findFirst()
                .ifPresent(question::setValue);
        grouping.setValue(made.grouping());
        subject.region(made.region()).ifPresent(region::setValue);
        region.setVisible(made.grouping() == TrendGrouping.REGION_AND_REST || made.grouping() == TrendGrouping.REGIONS);
        municipalities.setValue(subject.municipalities().stream()
                .filter(item -> made.municipalities().contains(item.id()))
                .collect(Collectors.toSet()));
        municipalities.setVisible(single);
        measure.setItems(TrendMeasure.of(subject.question(), made.grouping(), made.published()));
        measure.setValue(made.measure());
        subject.question().option(made.option()).ifPresent(option::setValue);
        option.setVisible(made.measure() == TrendMeasure.CHOSEN);
        rounds.setValue(subject.rounds().stream()
                .filter(item -> made.rounds().isEmpty() || made.rounds().contains(item.id()))
                .collect(Collectors.toSet()));
        same.setValue(made.sameOnly());
        same.setVisible(!single && !made.published());
        accepted.setValue(made.acceptedOnly());
        accepted.setVisible(!made.published());
        weighted.setValue(made.weighted());
        weighted.setVisible(made.measure().isShare() && !single && !made.published());
        published.setValue(made.published());
    }
}
