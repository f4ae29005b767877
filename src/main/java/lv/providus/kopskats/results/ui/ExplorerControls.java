package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.results.ExplorerChoice;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.OwnGrouping;
import lv.providus.kopskats.results.OwnGroupingId;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import org.jspecify.annotations.Nullable;

/** What is shown: question, groups, who counts and how. It stays while the figures change, so focus stays too. */
class ExplorerControls extends Aside {

    private final ResultsRound round;
    private final Consumer<ExplorerChoice> onChoice;
    private final ComboBox<ResultsQuestion> question = new ComboBox<>();
    private final Select<Groups> grouping = new Select<>();
    private final Select<ResultsRound.Region> region = new Select<>();
    private final CheckboxGroup<ResultsRound.Region> within = new CheckboxGroup<>();
    private final Select<Boolean> acceptedOnly = new Select<>();
    private final Select<Boolean> weighted = new Select<>();
    private ExplorerChoice choice;

    /** Something to group by: one of the kinds that are always there, or groups that a researcher made. */
    private record Groups(Grouping kind, @Nullable OwnGroupingId own, String name) {}

    ExplorerControls(
            ResultsRound round,
            List<OwnGrouping> ownGroupings,
            ExplorerChoice choice,
            Consumer<ExplorerChoice> onChoice) {
        this.round = round;
        this.choice = choice;
        this.onChoice = onChoice;
        addClassName("kk-results-choices");
        H2 title = new H2(getTranslation("results.choices"));
        title.setId("explorer-choices-title");
        getElement().setAttribute("aria-labelledby", "explorer-choices-title");
        question.setLabel(getTranslation("results.explorer.question"));
        question.setItems((item, typed) -> matches(item, typed, getLocale()), round.questions());
        question.setItemLabelGenerator(item -> item.wording().in(getLocale()));
        question.addClassName("kk-explorer-question");
        grouping.setLabel(getTranslation("results.explorer.grouping"));
        grouping.setItems(Stream.concat(
                        Arrays.stream(Grouping.values())
                                .filter(kind -> kind != Grouping.OWN)
                                .map(kind -> new Groups(kind, null, getTranslation("results.grouping." + kind.name()))),
                        ownGroupings.stream().map(own -> new Groups(Grouping.OWN, own.id(), own.name())))
                .toList());
        grouping.setItemLabelGenerator(Groups::name);
        region.setLabel(getTranslation("results.choices.region"));
        region.setItems(round.regions());
        region.setItemLabelGenerator(item -> item.name().in(getLocale()));
        within.setLabel(getTranslation("results.explorer.within"));
        within.setItems(round.regions());
        within.setItemLabelGenerator(item -> item.name().in(getLocale()));
        acceptedOnly.setLabel(getTranslation("results.explorer.counted"));
        acceptedOnly.setItems(List.of(false, true));
        acceptedOnly.setItemLabelGenerator(only -> getTranslation(
                Boolean.TRUE.equals(only) ? "results.explorer.counted.accepted" : "results.explorer.counted.all"));
        weighted.setLabel(getTranslation("results.explorer.weight"));
        weighted.setItems(List.of(false, true));
        weighted.setItemLabelGenerator(byResidents -> getTranslation(
                Boolean.TRUE.equals(byResidents)
                        ? "results.explorer.weight.residents"
                        : "results.explorer.weight.municipalities"));
        Anchor own = new Anchor(ResultsNavigation.GROUPINGS, getTranslation("results.own.manage"));
        add(title, question, grouping, own, region, within, acceptedOnly, weighted);
        listen();
        show(choice);
    }

    private void listen() {
        question.addValueChangeListener(
                change -> changed(change.isFromClient(), change.getValue(), ExplorerChoice::withQuestion));
        grouping.addValueChangeListener(change -> changed(
                change.isFromClient(),
                change.getValue(),
                (now, value) -> value.own() == null ? now.withGrouping(value.kind()) : now.withOwn(value.own())));
        region.addValueChangeListener(change ->
                changed(change.isFromClient(), change.getValue(), (now, value) -> now.withRegion(value.code())));
        within.addValueChangeListener(change ->
                changed(change.isFromClient(), change.getValue(), (now, value) -> now.withWithin(codes(value))));
        acceptedOnly.addValueChangeListener(
                change -> changed(change.isFromClient(), change.getValue(), ExplorerChoice::withAcceptedOnly));
        weighted.addValueChangeListener(
                change -> changed(change.isFromClient(), change.getValue(), ExplorerChoice::withWeighted));
    }

    /** Questions are found by their wording, also of the battery, and by their code. */
    static boolean matches(ResultsQuestion item, String typed, Locale locale) {
        String wanted = typed.strip().toLowerCase(locale);
        return Stream.of(item.wording(), item.battery(), item.stem())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> text.in(locale).toLowerCase(locale).contains(wanted))
                || item.code().contains(wanted);
    }

    private Set<String> codes(Set<ResultsRound.Region> regions) {
        return regions.size() == round.regions().size()
                ? Set.of()
                : regions.stream().map(ResultsRound.Region::code).collect(Collectors.toSet());
    }

    private <T> void changed(
            boolean fromClient, @Nullable T value, BiFunction<ExplorerChoice, T, ExplorerChoice> change) {
        if (!fromClient) {
            return;
        }
        if (value == null) {
            show(choice);
        } else {
            onChoice.accept(change.apply(choice, value));
        }
    }

    /** Shows a choice that has been made. */
    final void show(ExplorerChoice made) {
        choice = made;
        round.question(made.question()).ifPresent(this::showQuestion);
        grouping.getListDataView()
                .getItems()
                .filter(item -> item.kind() == made.grouping() && Objects.equals(item.own(), made.own()))
                .findFirst()
                .ifPresentOrElse(grouping::setValue, grouping::clear);
        round.region(made.region()).ifPresent(region::setValue);
        region.setVisible(made.grouping() == Grouping.REGION_AND_REST);
        within.setValue(round.regions().stream()
                .filter(item -> made.within().isEmpty() || made.within().contains(item.code()))
                .collect(Collectors.toSet()));
        acceptedOnly.setValue(made.acceptedOnly());
        weighted.setValue(made.weighted());
    }

    private void showQuestion(ResultsQuestion shown) {
        question.setValue(shown);
        weighted.setVisible(shown.hasShares());
    }
}
