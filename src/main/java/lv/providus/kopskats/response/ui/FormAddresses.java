package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;

/** Addresses within the form of one response. */
final class FormAddresses {

    private FormAddresses() {}

    static String section(OwnResponse response, Section section) {
        return ResponseNavigation.form(response.round().id(), response.atvk()) + "?"
                + ResponseNavigation.SECTION_PARAMETER + "=" + section.code();
    }

    /** The section of a question, beginning there. */
    static String question(OwnResponse response, Section section, QuestionCode question) {
        return section(response, section) + "&" + ResponseNavigation.QUESTION_PARAMETER + "=" + question;
    }

    /** All sections on one page where the place shows one section, and the first section where it shows all. */
    static String otherLayout(OwnResponse response, FormPlace place) {
        return place.all()
                ? section(response, response.questionnaire().sections().getFirst())
                : ResponseNavigation.form(response.round().id(), response.atvk()) + "?"
                        + ResponseNavigation.LAYOUT_PARAMETER + "=" + ResponseNavigation.ALL_SECTIONS;
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
