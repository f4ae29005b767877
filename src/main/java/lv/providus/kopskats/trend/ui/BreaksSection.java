package lv.providus.kopskats.trend.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.trend.Trend;

/** What makes rounds hard to compare, a sentence each. */
class BreaksSection extends ResultSection {

    BreaksSection(Trend trend, TrendWording wording) {
        super("breaks", wording.text("trend.breaks"));
        if (trend.breaks().isEmpty()) {
            quietly(wording.text("trend.breaks.none"));
            return;
        }
        quietly(wording.text("trend.breaks.purpose"));
        UnorderedList list = new UnorderedList();
        trend.breaks().forEach(found -> list.add(new ListItem(wording.sentence(found))));
        add(list);
    }
}
