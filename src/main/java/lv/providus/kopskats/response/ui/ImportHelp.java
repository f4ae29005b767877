package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What the columns of a file may be. */
class ImportHelp extends Details {

    ImportHelp() {
        setSummaryText(getTranslation("response.import.help"));
        add(new UnorderedList(
                new ListItem(getTranslation("response.import.help.key")),
                new ListItem(getTranslation("response.import.help.questions")),
                new ListItem(getTranslation("response.import.help.ticks")),
                new ListItem(getTranslation("response.import.help.missing")),
                new ListItem(getTranslation("response.import.help.text")),
                new ListItem(getTranslation("response.import.help.beside")),
                new ListItem(getTranslation("response.import.help.again"))));
    }
}
