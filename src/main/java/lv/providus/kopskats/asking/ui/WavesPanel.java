package lv.providus.kopskats.asking.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import lv.providus.kopskats.asking.AskingWave;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Panel;

/** What was sent to many at once; not there before the first time. */
class WavesPanel extends Panel {

    WavesPanel(List<AskingWave> waves) {
        setVisible(!waves.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("kk-waves");
        Formats formats = Formats.in(getLocale());
        waves.forEach(wave -> list.add(new ListItem(getTranslation(
                wave.planned()
                        ? "asking.wave.planned"
                        : "asking.wave." + wave.kind().name(),
                formats.dateAndTime(wave.sentAt()),
                wave.municipalities(),
                wave.mails(),
                wave.sentBy()))));
        add(new H2(getTranslation("asking.waves")), list);
    }
}
