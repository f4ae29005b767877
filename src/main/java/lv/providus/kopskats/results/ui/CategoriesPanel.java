package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import lv.providus.kopskats.results.AnswerCategoryService;
import lv.providus.kopskats.results.Coding;
import lv.providus.kopskats.results.CodingOutcome;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Panel;

/** The categories of a question: made by name, from its choices, or taken over from an earlier round. */
class CategoriesPanel extends Panel {

    private final transient RoundId round;
    private final transient ResultsQuestion question;
    private final transient AnswerCategoryService service;
    private final SerializableConsumer<CodingOutcome> onChange;
    private final UnorderedList list = new UnorderedList();
    private final Select<ResultsQuestion.Option> choice = new Select<>();

    CategoriesPanel(
            RoundId round,
            ResultsQuestion question,
            AnswerCategoryService service,
            List<Coding.Category> earlier,
            SerializableConsumer<CodingOutcome> onChange) {
        this.round = round;
        this.question = question;
        this.service = service;
        this.onChange = onChange;
        addClassName("kk-categories");
        H2 title = new H2(getTranslation("results.coding.categories"));
        title.setId("coding-categories");
        getElement().setAttribute("aria-labelledby", "coding-categories");
        add(title, list, form());
        if (!question.options().isEmpty()) {
            choice.setLabel(getTranslation("results.coding.choice"));
            choice.setItemLabelGenerator(option -> option.wording().in(getLocale()));
            choice.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() != null) {
                    onChange.accept(service.add(round, question, change.getValue()));
                }
            });
            add(choice);
        }
        if (!earlier.isEmpty()) {
            add(new Button(
                    getTranslation("results.coding.takeOver", earlier.size()),
                    click -> onChange.accept(service.takeOver(round, question))));
        }
    }

    private Div form() {
        CategoryNames names = new CategoryNames("", "");
        Button add = new Button(getTranslation("results.coding.add"), click -> {
            CodingOutcome outcome = service.add(round, question, names.lv(), names.en());
            if (names.show(outcome)) {
                return;
            }
            if (outcome instanceof CodingOutcome.Done) {
                names.startAgain();
            }
            onChange.accept(outcome);
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        names.onEnter(add::click);
        Div form = new Div(names, add);
        form.addClassName("kk-category-form");
        return form;
    }

    void show(Coding coding) {
        list.removeAll();
        for (Coding.Category category : coding.categories()) {
            String name = category.name().in(getLocale());
            long texts = coding.texts().stream()
                    .filter(text -> text.counts(category.id()))
                    .count();
            Span label = new Span(getTranslation(
                    category.choice() == null ? "results.coding.category" : "results.coding.category.choice",
                    name,
                    texts));
            ListItem item = new ListItem(label);
            if (category.choice() == null) {
                item.add(button("results.coding.rename", name, () -> rename(category)));
            }
            item.add(button("results.coding.delete", name, () -> askToDelete(category, texts)));
            list.add(item);
        }
        choice.setItems(question.options().stream()
                .filter(option -> !option.asksForText() && !option.exclusive())
                .filter(option -> coding.categories().stream()
                        .noneMatch(category -> option.id().equals(category.choice())))
                .toList());
    }

    private Button button(String key, String name, Runnable step) {
        Button button = new Button(getTranslation(key), click -> step.run());
        button.setAriaLabel(getTranslation(key + ".of", name));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void rename(Coding.Category category) {
        CategoryNames names =
                new CategoryNames(category.name().lv(), category.name().en());
        Dialog dialog = new Dialog(
                getTranslation("results.coding.rename.of", category.name().in(getLocale())));
        Button save = new Button(getTranslation("results.coding.rename"), click -> {
            CodingOutcome outcome = service.rename(round, question.id(), category.id(), names.lv(), names.en());
            if (!names.show(outcome)) {
                dialog.close();
                onChange.accept(outcome);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(names);
        dialog.getFooter().add(new Button(getTranslation("shared.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void askToDelete(Coding.Category category, long texts) {
        new AskDialog(
                        new AskDialog.Words(
                                getTranslation(
                                        "results.coding.delete.of",
                                        category.name().in(getLocale())),
                                getTranslation("results.coding.delete"),
                                getTranslation("shared.cancel")),
                        getTranslation("results.coding.delete.text", texts),
                        () -> onChange.accept(service.delete(round, question.id(), category.id())))
                .open();
    }
}
