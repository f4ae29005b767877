package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.results.OwnGrouping;
import lv.providus.kopskats.results.OwnGrouping.Members;
import lv.providus.kopskats.results.OwnPlacement;
import lv.providus.kopskats.shared.ui.SeveralField;

/** The fields of one group, told apart from those of the others by its number. */
class GroupFields extends Div {

    private final transient List<Municipality> offered;
    private final Span legend = new Span();
    private final TextField name = new TextField();
    private final MultiSelectComboBox<Municipality> members = SeveralField.create();
    private final Button remove = new Button();

    GroupFields(
            Members group,
            List<Municipality> register,
            List<Municipality> offered,
            SerializableRunnable onMembers,
            SerializableConsumer<GroupFields> onRemove) {
        this.offered = offered;
        addClassName("kk-own-group");
        getElement().setAttribute("role", "group");
        legend.addClassName("kk-own-legend");
        name.setLabel(getTranslation("results.own.group.name"));
        name.setMaxLength(OwnGrouping.GROUP_NAME_MAX_LENGTH);
        name.setValue(group.name());
        name.setValueChangeMode(ValueChangeMode.LAZY);
        members.setLabel(getTranslation("results.own.members"));
        members.setItemLabelGenerator(one -> OwnPlacement.labelOf(one, register));
        members.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        members.setItems(offered);
        members.setValue(offered.stream()
                .filter(one -> group.municipalities().contains(one.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        members.addValueChangeListener(change -> onMembers.run());
        remove.setText(getTranslation("results.own.group.remove"));
        remove.addClickListener(click -> onRemove.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        add(legend, name, members, remove);
    }

    /** Names the group and all in it after its place, counted from 1. */
    void number(int place) {
        legend.setText(getTranslation("results.own.group.number", place));
        legend.setId("own-group-" + place);
        getElement().setAttribute("aria-labelledby", "own-group-" + place);
        name.setAriaLabel(getTranslation("results.own.group.name.of", place));
        members.setAriaLabel(getTranslation("results.own.members.of", place));
        remove.setAriaLabel(getTranslation("results.own.group.remove.of", place));
    }

    void onName(SerializableRunnable changed) {
        name.addValueChangeListener(change -> changed.run());
    }

    /** Who was chosen. */
    Set<Municipality> chosen() {
        return members.getValue();
    }

    /** Offers only those that no other group has. */
    void offerWithout(Set<Municipality> taken) {
        Set<Municipality> own = members.getValue();
        members.setItems(offered.stream()
                .filter(one -> own.contains(one) || !taken.contains(one))
                .toList());
        members.setValue(own);
    }

    Members value() {
        return new Members(
                name.getValue(),
                offered.stream()
                        .filter(members.getValue()::contains)
                        .map(Municipality::id)
                        .toList());
    }

    void focus() {
        name.focus();
    }

    void clearProblems() {
        FieldProblem.clear(name);
        FieldProblem.clear(members);
    }

    void showAtName(String problem) {
        FieldProblem.show(name, problem);
    }

    void showAtMembers(String problem) {
        FieldProblem.show(members, problem);
    }
}
