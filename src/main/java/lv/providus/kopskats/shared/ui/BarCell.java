package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A number in a table with a bar behind it, as long as its share of the greatest one. */
public class BarCell extends Span {

    /**
     * A number with its bar.
     *
     * @param length of the bar, 0 to 1; null for none
     * @param inFocus whether the bar has the accent colour
     */
    public BarCell(String number, @Nullable BigDecimal length, boolean inFocus) {
        addClassNames("kk-bar-cell", inFocus ? "kk-bar-focus" : "kk-bar-compared");
        Span bar = new Span();
        bar.addClassName("kk-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--kk-bar-length", length == null ? "0" : length.toPlainString());
        add(bar, new Span(number));
    }

    /** How long the bar of a value is beside the greatest one; null where there is nothing to draw, as below 0. */
    public static @Nullable BigDecimal length(@Nullable BigDecimal value, @Nullable BigDecimal greatest) {
        return value == null || value.signum() < 0 || greatest == null || greatest.signum() <= 0
                ? null
                : value.divide(greatest, 4, RoundingMode.HALF_UP);
    }
}
