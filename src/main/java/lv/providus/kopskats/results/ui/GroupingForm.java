package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.results.OwnGrouping;
import lv.providus.kopskats.results.OwnGrouping.Members;
import lv.providus.kopskats.results.OwnGroupingDraft;
import lv.providus.kopskats.results.OwnPlacement;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** Name, groups and what becomes of the rest; who is in one group is not offered to another. */
class GroupingForm extends Div {

    private static final int GROUPS_AT_FIRST = 2;

    private final transient List<Municipality> register;
    private final transient List<Municipality> offered;
    private final TextField name = new TextField();
    private final Checkbox withRest = new Checkbox();
    private final Div groups = new Div();
    private final Paragraph left = new Paragraph();
    private final List<GroupFields> fields = new ArrayList<>();
    private boolean offering;

    /**
     * A form.
     *
     * @param draft what it starts with, null for a new grouping
     */
    GroupingForm(List<Municipality> register, @Nullable OwnGroupingDraft draft) {
        this.register = register;
        Set<MunicipalityId> chosen = draft == null
                ? Set.of()
                : draft.groups().stream()
                        .flatMap(group -> group.municipalities().stream())
                        .collect(Collectors.toSet());
        this.offered = register.stream()
                .filter(one -> one.validTo() == null || chosen.contains(one.id()))
                .toList();
        addClassName("kk-own-form");
        name.setLabel(getTranslation("results.own.name"));
        name.setMaxLength(OwnGrouping.NAME_MAX_LENGTH);
        name.setRequiredIndicatorVisible(true);
        withRest.setLabel(getTranslation("results.own.withRest"));
        withRest.setValue(true);
        withRest.addValueChangeListener(change -> offer());
        left.addClassName("kk-result-note");
        left.getElement().setAttribute("aria-live", "polite");
        groups.addClassName("kk-own-groups");
        Button more = new Button(
                getTranslation("results.own.group.add"),
                click -> add(new Members("", List.of())).name.focus());
        add(name, groups, more, withRest, left);
        if (draft == null) {
            for (int i = 0; i < GROUPS_AT_FIRST; i++) {
                add(new Members("", List.of()));
            }
        } else {
            name.setValue(draft.name());
            withRest.setValue(draft.withRest());
            draft.groups().forEach(this::add);
        }
        offer();
    }

    /** The fields of a group. */
    private final class GroupFields extends Div {

        private final TextField name = new TextField();
        private final MultiSelectComboBox<Municipality> members = new MultiSelectComboBox<>();

        GroupFields(Members group) {
            addClassName("kk-own-group");
            name.setLabel(GroupingForm.this.getTranslation("results.own.group.name"));
            name.setMaxLength(OwnGrouping.GROUP_NAME_MAX_LENGTH);
            name.setValue(group.name());
            members.setLabel(GroupingForm.this.getTranslation("results.own.members"));
            members.setItemLabelGenerator(one -> OwnPlacement.labelOf(one, register));
            members.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
            members.setItems(offered);
            members.setValue(offered.stream()
                    .filter(one -> group.municipalities().contains(one.id()))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
            members.addValueChangeListener(change -> offer());
            Button remove = new Button(GroupingForm.this.getTranslation("results.own.group.remove"), click -> {
                fields.remove(this);
                groups.remove(this);
                offer();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            add(name, members, remove);
        }

        Members value() {
            return new Members(
                    name.getValue(),
                    offered.stream()
                            .filter(members.getValue()::contains)
                            .map(Municipality::id)
                            .toList());
        }
    }

    private GroupFields add(Members group) {
        GroupFields added = new GroupFields(group);
        fields.add(added);
        groups.add(added);
        return added;
    }

    /** Offers each group those that no other one has. */
    private void offer() {
        if (offering) {
            return;
        }
        offering = true;
        Set<Municipality> taken = new HashSet<>();
        fields.forEach(group -> taken.addAll(group.members.getValue()));
        for (GroupFields group : fields) {
            Set<Municipality> own = group.members.getValue();
            group.members.setItems(offered.stream()
                    .filter(one -> own.contains(one) || !taken.contains(one))
                    .toList());
            group.members.setValue(own);
        }
        offering = false;
        left.setText(getTranslation(
                Boolean.TRUE.equals(withRest.getValue()) ? "results.own.rest" : "results.own.leftOut",
                offered.size() - taken.size()));
    }

    OwnGroupingDraft draft() {
        return new OwnGroupingDraft(
                name.getValue(),
                Boolean.TRUE.equals(withRest.getValue()),
                fields.stream().map(GroupFields::value).toList());
    }
}
