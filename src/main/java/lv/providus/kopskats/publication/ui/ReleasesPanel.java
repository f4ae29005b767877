package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import lv.providus.kopskats.publication.Release;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Panel;
import org.jspecify.annotations.Nullable;

/** The releases of a round, and the way to each of them. */
class ReleasesPanel extends Panel {

    /**
     * The releases.
     *
     * @param address of the page with a release, of the next one's preview where there is none
     */
    ReleasesPanel(
            List<Release> releases, @Nullable Integer chosen, SerializableFunction<@Nullable Integer, String> address) {
        Formats formats = Formats.in(getLocale());
        H2 title = new H2(getTranslation("publication.releases"));
        title.setId("releases-title");
        getElement().setAttribute("aria-labelledby", "releases-title");
        add(title);
        if (releases.isEmpty()) {
            add(new Paragraph(getTranslation("publication.releases.none")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("kk-releases");
        for (Release release : releases) {
            Anchor link = new Anchor(
                    address.apply(release.number()),
                    getTranslation(
                            "publication.release.named",
                            release.number(),
                            formats.dateAndTime(release.at()),
                            release.by()));
            if (Integer.valueOf(release.number()).equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        Anchor preview = new Anchor(address.apply(null), getTranslation("publication.preview"));
        if (chosen == null) {
            preview.getElement().setAttribute("aria-current", "page");
        }
        add(list, preview);
    }
}
