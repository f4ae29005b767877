package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Component;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.municipality.RegisterChange;
import lv.providus.kopskats.municipality.RegisterRefusal;

/** Words for the values of the register. */
final class RegisterTexts {

    private RegisterTexts() {}

    static String kind(Component where, MunicipalityKind kind) {
        return where.getTranslation("municipality.kind." + kind.name());
    }

    static String refusal(Component where, RegisterRefusal refusal) {
        return where.getTranslation("municipality.refusal." + refusal.name());
    }

    static String change(Component where, RegisterChange change) {
        String merged = String.join(
                ", ", change.merged().stream().map(RegisterChange.Merged::name).toList());
        return where.getTranslation("municipality.done." + change.kind().name(), change.subject(), merged);
    }
}
