package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import lv.providus.kopskats.results.Ratio;
import org.jspecify.annotations.Nullable;

/** A number in a table with a bar behind it, as long as its share of the greatest one. */
class BarCell extends Span {

    /**
     * A number with its bar.
     *
     * @param length of the bar, 0 to 1; null for none
     * @param inFocus whether the bar has the accent colour
     */
    BarCell(String number, @Nullable BigDecimal length, boolean inFocus) {
        addClassNames("kk-bar-cell", inFocus ? "kk-bar-focus" : "kk-bar-compared");
        Span bar = new Span();
        bar.addClassName("kk-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--kk-bar-length", length == null ? "0" : length.toPlainString());
        add(bar, new Span(number));
    }

    /** How long the bar of a value is beside the greatest one; null where there is none or nothing to draw. */
    static @Nullable BigDecimal length(@Nullable Ratio value, @Nullable Ratio greatest) {
        if (value == null || greatest == null || greatest.part().signum() == 0) {
            return null;
        }
        return value.value().divide(greatest.value(), 4, RoundingMode.HALF_UP);
    }
}
