package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The way from the list down to this page; the last step is the page above the present one. */
public class Breadcrumb extends Nav {

    /** One step: its name and the address it leads to. */
    public record Step(String name, String path) {}

    public Breadcrumb(String label, List<Step> steps) {
        setAriaLabel(label);
        UnorderedList list = new UnorderedList();
        list.addClassName("kk-breadcrumb");
        steps.forEach(step -> list.add(new ListItem(new Anchor(step.path(), step.name()))));
        add(list);
    }
}
