package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import lv.providus.kopskats.results.Coding;
import lv.providus.kopskats.results.CodingOutcome;
import lv.providus.kopskats.shared.VisibleText;

/** The name of a category in both languages; what is wrong with it is said at its field. */
class CategoryNames extends Div {

    private final TextField lv;
    private final TextField en;

    CategoryNames(String inLatvian, String inEnglish) {
        lv = field("results.coding.name.lv", inLatvian);
        en = field("results.coding.name.en", inEnglish);
        addClassName("kk-category-form");
        add(lv, en);
    }

    private TextField field(String label, String value) {
        TextField field = new TextField(getTranslation(label));
        field.setMaxLength(Coding.NAME_MAX_LENGTH);
        field.setValue(value);
        return field;
    }

    void onEnter(SerializableRunnable step) {
        en.addKeyPressListener(Key.ENTER, press -> step.run());
    }

    String lv() {
        return lv.getValue();
    }

    String en() {
        return en.getValue();
    }

    /** Empty again, ready for the next name. */
    void startAgain() {
        lv.clear();
        en.clear();
        lv.focus();
    }

    /** Shows what came of saving where it is about the names; false where it is about something else. */
    boolean show(CodingOutcome outcome) {
        FieldProblem.clear(lv);
        FieldProblem.clear(en);
        return outcome instanceof CodingOutcome.Refused(CodingOutcome.Refusal refusal)
                && switch (refusal) {
                    case NAME_MISSING -> {
                        FieldProblem.show(VisibleText.isBlank(lv()) ? lv : en, wording(refusal));
                        yield true;
                    }
                    case NAME_TAKEN -> {
                        FieldProblem.show(lv, wording(refusal));
                        yield true;
                    }
                    case GONE, TEXT_CHANGED, NOTHING_EARLIER -> false;
                };
    }

    private String wording(CodingOutcome.Refusal refusal) {
        return getTranslation("results.coding.refused." + refusal.name(), Coding.NAME_MAX_LENGTH);
    }
}
