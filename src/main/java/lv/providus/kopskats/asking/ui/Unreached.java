package lv.providus.kopskats.asking.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Municipalities that have nobody to write to. */
class Unreached extends Details {

    Unreached(List<String> municipalities) {
        setSummaryText(getTranslation("asking.unreached", municipalities.size()));
        add(new Paragraph(String.join(", ", municipalities)));
        Paragraph help = new Paragraph(getTranslation("asking.unreached.help"));
        help.addClassName("kk-quiet");
        add(help);
    }
}
