package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.results.OwnGrouping;
import lv.providus.kopskats.results.OwnGrouping.Members;
import lv.providus.kopskats.results.OwnGroupingDraft;
import lv.providus.kopskats.results.OwnGroupingOutcome.Refused;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ui.Leaving;
import org.jspecify.annotations.Nullable;

/** Name, groups and what becomes of the rest; who is in one group is not offered to another. */
@JavaScript(Leaving.SCRIPT)
class GroupingForm extends Div {

    private static final int GROUPS_AT_FIRST = 2;

    private final transient List<Municipality> register;
    private final transient List<Municipality> offered;
    private final TextField name = new TextField();
    private final Checkbox withRest = new Checkbox();
    private final Div groups = new Div();
    private final Button more = new Button();
    private final Paragraph left = new Paragraph();
    private final List<GroupFields> fields = new ArrayList<>();
    private final Leaving leaving = new Leaving(this, this::isUnsaved);
    private transient OwnGroupingDraft saved;
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
        name.setValueChangeMode(ValueChangeMode.LAZY);
        withRest.setLabel(getTranslation("results.own.withRest"));
        withRest.setValue(true);
        left.addClassName("kk-result-note");
        left.getElement().setAttribute("aria-live", "polite");
        groups.addClassName("kk-own-groups");
        more.setText(getTranslation("results.own.group.add"));
        more.addClickListener(click -> {
            GroupFields added = add(new Members("", List.of()));
            changed();
            added.focus();
        });
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
        saved = draft();
        name.addValueChangeListener(change -> leaving.tell());
        withRest.addValueChangeListener(change -> changed());
    }

    /** Whether it differs from what is saved. */
    boolean isUnsaved() {
        return !draft().equals(saved);
    }

    /** Nothing of it can be lost any more. */
    void markSettled() {
        saved = draft();
        leaving.tell();
    }

    private void changed() {
        if (!offering) {
            offer();
            leaving.tell();
        }
    }

    private GroupFields add(Members group) {
        GroupFields added = new GroupFields(group, register, offered, this::changed, this::remove);
        added.onName(leaving::tell);
        fields.add(added);
        groups.add(added);
        added.number(fields.size());
        return added;
    }

    /** Takes a group away; the focus goes on to the one before it, or to the button that adds one. */
    private void remove(GroupFields group) {
        int place = fields.indexOf(group);
        fields.remove(group);
        groups.remove(group);
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).number(i + 1);
        }
        changed();
        if (fields.isEmpty()) {
            more.focus();
        } else {
            fields.get(Math.max(0, place - 1)).focus();
        }
    }

    /** Offers each group those that no other one has. */
    private void offer() {
        offering = true;
        Set<Municipality> taken = new HashSet<>();
        fields.forEach(group -> taken.addAll(group.chosen()));
        fields.forEach(group -> group.offerWithout(taken));
        offering = false;
        left.setText(getTranslation(
                Boolean.TRUE.equals(withRest.getValue()) ? "results.own.rest" : "results.own.leftOut",
                offered.size() - taken.size()));
    }

    /** Shows a refusal at the field that it is about; false where it is about none. */
    boolean show(Refused refused) {
        FieldProblem.clear(name);
        fields.forEach(GroupFields::clearProblems);
        String problem = wording(refused);
        Optional<GroupFields> group = Optional.ofNullable(refused.group()).map(fields::get);
        return switch (refused.refusal()) {
            case NAME_MISSING, NAME_TAKEN -> {
                FieldProblem.show(name, problem);
                yield true;
            }
            case GROUP_NAME_MISSING, GROUP_NAME_TWICE -> {
                group.ifPresent(one -> one.showAtName(problem));
                yield group.isPresent();
            }
            case GROUP_EMPTY, MUNICIPALITY_TWICE -> {
                group.ifPresent(one -> one.showAtMembers(problem));
                yield group.isPresent();
            }
            case TOO_FEW_GROUPS, CHANGED_MEANWHILE, GONE -> false;
        };
    }

    String wording(Refused refused) {
        return getTranslation(
                "results.own.refused." + refused.refusal().name(),
                OwnGrouping.NAME_MAX_LENGTH,
                OwnGrouping.GROUP_NAME_MAX_LENGTH);
    }

    OwnGroupingDraft draft() {
        return new OwnGroupingDraft(
                name.getValue(),
                Boolean.TRUE.equals(withRest.getValue()),
                fields.stream().map(GroupFields::value).toList());
    }
}
