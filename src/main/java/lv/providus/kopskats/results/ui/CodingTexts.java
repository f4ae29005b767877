package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.Coding;
import lv.providus.kopskats.results.Coding.State;
import lv.providus.kopskats.results.Coding.Text;
import lv.providus.kopskats.results.CodingOutcome;
import lv.providus.kopskats.results.CodingService;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.SeveralField;
import org.jspecify.annotations.Nullable;

/** The texts with their categories: one by one, or many ticked at once. */
class CodingTexts extends Panel {

    private static final int FEW_ENOUGH_TO_SHOW_ALL = 12;

    private final transient RoundId round;
    private final transient ResultsQuestion question;
    private final transient CodingService service;
    private final SerializableConsumer<CodingOutcome> onChange;
    private final TextField search = new TextField();
    private final Select<State> state = new Select<>();
    private final Paragraph progress = new Paragraph();
    private final Grid<Text> grid = new Grid<>();
    private final TickedTexts ticks = new TickedTexts(grid, this::offerBulk);
    private final Select<Coding.Category> category = new Select<>();
    private final Div bulk = new Div();
    private transient Coding coding = new Coding(List.of(), List.of());

    CodingTexts(
            RoundId round,
            ResultsQuestion question,
            CodingService service,
            SerializableConsumer<CodingOutcome> onChange) {
        this.round = round;
        this.question = question;
        this.service = service;
        this.onChange = onChange;
        addClassName("kk-coding-texts");
        search.setLabel(getTranslation("results.explorer.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> filter());
        state.setLabel(getTranslation("results.coding.state"));
        state.setItems(State.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("results.coding.state.all"));
        state.setItemLabelGenerator(this::label);
        state.addValueChangeListener(change -> filter());
        progress.getElement().setAttribute("aria-live", "polite");
        columns();
        Div filters = new Div(search, state);
        filters.addClassName("kk-coding-filters");
        add(filters, progress, ticks.all(), bulk(), grid);
    }

    private String label(@Nullable State value) {
        return getTranslation(value == null ? "results.coding.state.all" : "results.coding.state." + value.name());
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setEmptyStateText(getTranslation("results.coding.noneFound"));
        grid.getElement().setAttribute("aria-label", getTranslation("results.coding.texts"));
        grid.addComponentColumn(this::written).setHeader(getTranslation("results.column.text"));
        grid.addComponentColumn(this::categories).setHeader(getTranslation("results.coding.categories"));
    }

    private Component written(Text text) {
        Span name = new Span(text.name());
        name.addClassName("kk-coding-name");
        Div cell = new Div(name, new Paragraph(text.text()));
        if (text.state() == State.OUT_OF_DATE) {
            Paragraph before = new Paragraph(getTranslation("results.coding.before", text.codedText()));
            before.addClassName("kk-result-note");
            cell.add(before);
        }
        return cell;
    }

    private Component categories(Text text) {
        MultiSelectComboBox<Coding.Category> field = SeveralField.create();
        field.setAriaLabel(getTranslation("results.coding.categories.of", text.name()));
        field.setItems(coding.categories());
        field.setItemLabelGenerator(item -> item.name().in(getLocale()));
        field.setValue(coding.categories().stream()
                .filter(item -> text.categories().contains(item.id()))
                .collect(Collectors.toSet()));
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(service.sort(
                        round,
                        question.id(),
                        List.of(text),
                        change.getValue().stream().map(Coding.Category::id).collect(Collectors.toSet())));
            }
        });
        Span stands = new Span(
                text.codedBy() == null || text.codedAt() == null
                        ? label(text.state())
                        : getTranslation(
                                "results.coding.coded.by",
                                label(text.state()),
                                Formats.in(getLocale()).dateAndTime(text.codedAt()),
                                text.codedBy()));
        stands.addClassName("kk-result-note");
        return new Div(field, stands);
    }

    private void offerBulk() {
        bulk.setVisible(!ticks.texts().isEmpty());
    }

    /** What can be done to all that are ticked. */
    private Div bulk() {
        category.setLabel(getTranslation("results.coding.category.label"));
        category.setItemLabelGenerator(item -> item == null ? "" : item.name().in(getLocale()));
        Button put = new Button(getTranslation("results.coding.put"), click -> withCategory(true));
        Button take = new Button(getTranslation("results.coding.take"), click -> withCategory(false));
        Button none = new Button(
                getTranslation("results.coding.none"),
                click -> onChange.accept(service.sort(round, question.id(), ticks.texts(), Set.of())));
        Button confirm = new Button(
                getTranslation("results.coding.confirm"),
                click -> onChange.accept(service.confirm(
                        round,
                        question.id(),
                        ticks.texts().stream()
                                .filter(text -> text.state() == State.OUT_OF_DATE)
                                .toList())));
        Button forget = new Button(
                getTranslation("results.coding.forget"),
                click -> onChange.accept(service.forget(round, question.id(), ticks.texts())));
        bulk.addClassName("kk-coding-bulk");
        bulk.add(category, put, take, none, confirm, forget);
        bulk.setVisible(false);
        return bulk;
    }

    private void withCategory(boolean put) {
        Coding.Category chosen = category.getValue();
        if (chosen == null) {
            category.focus();
        } else if (put) {
            onChange.accept(service.put(round, question.id(), ticks.texts(), chosen.id()));
        } else {
            onChange.accept(service.take(round, question.id(), ticks.texts(), chosen.id()));
        }
    }

    void show(Coding shown) {
        coding = shown;
        Coding.Category chosen = category.getValue();
        category.setItems(shown.categories());
        shown.categories().stream()
                .filter(item -> chosen != null && item.id().equals(chosen.id()))
                .findFirst()
                .ifPresent(category::setValue);
        progress.setText(getTranslation(
                "results.coded.progress",
                shown.texts().size(),
                shown.count(State.CODED),
                shown.count(State.NOT_CODED),
                shown.count(State.OUT_OF_DATE)));
        filter();
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        State only = state.getValue();
        List<Text> found = coding.texts().stream()
                .filter(text -> only == null || text.state() == only)
                .filter(text -> text.text().toLowerCase(Locale.ROOT).contains(wanted)
                        || text.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        boolean few = found.size() <= FEW_ENOUGH_TO_SHOW_ALL;
        grid.setAllRowsVisible(few);
        grid.setHeight(few ? null : "36rem");
        ticks.list(found);
    }
}
