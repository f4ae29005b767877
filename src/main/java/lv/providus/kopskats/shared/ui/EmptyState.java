package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what will be here and offers the first step. */
public class EmptyState extends Div {

    public EmptyState(String title, String explanation, Component... firstSteps) {
        this(new H2(title), explanation, firstSteps);
    }

    private EmptyState(Component title, String explanation, Component... firstSteps) {
        super(title, new Paragraph(explanation));
        addClassName("kk-empty");
        add(firstSteps);
    }

    /** One that is the whole page. */
    public static EmptyState ofPage(String title, String explanation, Component... firstSteps) {
        return new EmptyState(new H1(title), explanation, firstSteps);
    }
}
