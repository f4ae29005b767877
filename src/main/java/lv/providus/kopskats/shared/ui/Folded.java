package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/** Something long under a line that opens it; on paper it always stands open. */
public class Folded extends NativeDetails {

    public Folded(String summary, Component... content) {
        super(summary);
        Div unfolded = new Div(content);
        unfolded.addClassName("kk-stack");
        setContent(unfolded);
        addClassName("kk-folded");
    }
}
