package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.publication.Release;
import lv.providus.kopskats.publication.ReleaseChanges;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.ui.Panel;
import org.jspecify.annotations.Nullable;

/** The releases of a round, with what each changed, and the way to each of them. */
class ReleasesPanel extends Panel {

    private final Formats formats;

    ReleasesPanel(ResultsRound round, List<Release> releases, @Nullable Release chosen) {
        this.formats = Formats.in(getLocale());
        H2 title = new H2(getTranslation("publication.releases"));
        title.setId("releases-title");
        getElement().setAttribute("aria-labelledby", "releases-title");
        add(title);
        if (releases.isEmpty()) {
            add(new Paragraph(getTranslation("publication.releases.none")));
            return;
        }
        String here = ResultsNavigation.publication(round.id());
        OrderedList list = new OrderedList();
        list.addClassName("kk-releases");
        for (int place = 0; place < releases.size(); place++) {
            Release release = releases.get(place);
            Anchor link = new Anchor(here + "?release=" + release.number(), named(release));
            if (release.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            ListItem item = new ListItem(link);
            if (place > 0) {
                item.add(changes(round, releases.get(place - 1), release));
            }
            list.add(item);
        }
        add(list);
        Anchor preview = new Anchor(here, getTranslation("publication.preview"));
        if (chosen == null) {
            preview.getElement().setAttribute("aria-current", "page");
        }
        add(preview);
    }

    private String named(Release release) {
        return getTranslation(
                "publication.release.named", release.number(), formats.dateAndTime(release.at()), release.by());
    }

    private UnorderedList changes(ResultsRound round, Release before, Release after) {
        Map<QuestionId, Integer> changed = ReleaseChanges.between(before.publication(), after.publication());
        UnorderedList list = new UnorderedList();
        round.questions().stream()
                .filter(question -> changed.containsKey(question.id()))
                .forEach(question -> list.add(new ListItem(new Span(getTranslation(
                        "publication.release.changed",
                        question.wording().in(getLocale()),
                        formats.whole(changed.getOrDefault(question.id(), 0)))))));
        return list;
    }
}
