package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import lv.providus.kopskats.fieldwork.ResponseCounts;

/** Submitted and started of asked as one bar; the words stand beside it, so it is hidden from screen readers. */
class ProgressBars extends Div {

    ProgressBars(ResponseCounts counts, String title) {
        addClassName("kk-progress");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("title", title);
        add(part("kk-progress-submitted", counts.submitted(), counts.asked()));
        add(part("kk-progress-started", counts.started() - counts.submitted(), counts.asked()));
    }

    private static Div part(String className, int count, int of) {
        Div part = new Div();
        part.addClassName(className);
        BigDecimal width = of == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count).movePointRight(2).divide(BigDecimal.valueOf(of), 3, RoundingMode.HALF_UP);
        part.setWidth(width.toPlainString() + "%");
        return part;
    }
}
