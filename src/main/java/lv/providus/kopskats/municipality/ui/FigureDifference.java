package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** By how much a number of residents differs from that of another set; marked where it lies outside 2/3 to 3/2 of it. */
class FigureDifference extends Div {

    FigureDifference(int residents, @Nullable Integer other) {
        if (other == null) {
            add(new Span(getTranslation("municipality.population.not_in_other")));
            return;
        }
        BigDecimal share =
                BigDecimal.valueOf((long) residents - other).divide(BigDecimal.valueOf(other), MathContext.DECIMAL64);
        String percent = Formats.in(getLocale()).percent(share, 1);
        add(new Span(share.signum() > 0 ? "+" + percent : percent));
        if (residents != other) {
            addClassName("kk-figure-differs");
        }
        if (3L * residents < 2L * other || 2L * residents > 3L * other) {
            add(new StatusBadge(getTranslation("municipality.population.large_difference"), Tone.WARNING));
        }
    }
}
