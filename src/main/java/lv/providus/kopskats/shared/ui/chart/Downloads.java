package lv.providus.kopskats.shared.ui.chart;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Buttons that save the picture of the figure around them, with its caption in it, light whatever the page looks like. */
@Tag("kopskats-download")
@JavaScript("context://components/chart/look.js")
@JavaScript("context://components/chart/picture.js")
@JavaScript("context://components/kopskats-download.js")
class Downloads extends HtmlContainer {

    Downloads(Figure.Caption caption) {
        Span label = new Span(getTranslation("shared.figure.download"));
        label.getElement().setAttribute("aria-hidden", "true");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("shared.figure.download"))
                .setAttribute("data-saved", getTranslation("shared.figure.saved", "{date}"))
                .setPropertyBean("caption", caption);
        add(label, button("png"), button("svg"));
    }

    private Button button(String format) {
        String name = format.toUpperCase(Locale.ROOT);
        Button button = new Button(name);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("shared.figure.download.as", name));
        button.getElement().setAttribute("data-format", format);
        return button;
    }
}
