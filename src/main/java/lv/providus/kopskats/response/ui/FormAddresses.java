package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;

/** Addresses within the form of one response. */
final class FormAddresses {

    /** Stands for the page for checking where the code of a section would stand; no code has a capital letter. */
    static final String CHECK_STEP = "CHECK";

    private FormAddresses() {}

    static String section(OwnResponse response, Section section) {
        return ResponseNavigation.form(response.round().id(), response.atvk()) + "?"
                + ResponseNavigation.SECTION_PARAMETER + "=" + section.code();
    }

    /** Opens an address, which may name a section. */
    static void open(UI ui, String address) {
        Location location = new Location(address);
        ui.navigate(location.getPath(), location.getQueryParameters());
    }

    static String check(OwnResponse response) {
        return ResponseNavigation.check(response.round().id(), response.atvk());
    }

    static String receipt(OwnResponse response) {
        return ResponseNavigation.receipt(response.round().id(), response.atvk());
    }
}
