package lv.providus.kopskats.results.ui.method;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.ResultSection;

/** How every figure is computed, with formulas and where they come from; it tells nothing about any answer. */
public class MethodText extends Div {

    private record Source(String name, String address) {}

    /** What is explained, in this order. */
    private enum Subject {
        UNIT,
        ASKED,
        SHARE,
        SCALE,
        MULTIPLE,
        NUMBER,
        WEIGHT,
        SIZE,
        INTERVAL(
                "p\u0302 = x / n,  z = 1,96\n(p\u0302 + z²/2n ± z·√(p\u0302(1 − p\u0302)/n + z²/4n²)) / (1 + z²/n)",
                new Source("Wilson 1927", "https://doi.org/10.1080/01621459.1927.10502953")),
        DIFFERENCE(
                "d = p₁ − p₂\nd − √((p₁ − l₁)² + (u₂ − p₂)²)  …  d + √((u₁ − p₁)² + (p₂ − l₂)²)",
                new Source(
                        "Newcombe 1998",
                        "https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I")),
        DELTA(
                "δ = (#(x > y) − #(x < y)) / (m·n)",
                new Source("Cliff 1993", "https://doi.org/10.1037/0033-2909.114.3.494")),
        RANKS(
                "p = P(|T − E T| ≥ |t − E T|)",
                new Source("Mehta, Patel, Tsiatis 1984", "https://doi.org/10.2307/2288402"),
                new Source("Hothorn et al. 2008", "https://doi.org/10.18637/jss.v028.i08")),
        FISHER("p = Σ P(a),  P(a) ≤ P(x)", new Source("Fisher 1922", "https://doi.org/10.2307/2340521")),
        HOLM(
                "p₍ᵢ₎′ = max { min(1, (k − j + 1)·p₍ⱼ₎) : j ≤ i }",
                new Source("Holm 1979", "https://www.jstor.org/stable/4615733")),
        TREND,
        SIGN(
                "p = min(1, 2·Σ C(n, k) / 2ⁿ),  k = 0 … m",
                new Source("Dixon, Mood 1946", "https://doi.org/10.1080/01621459.1946.10501898")),
        SMALL,
        MISSING("x / (n + f)  …  (x + f) / (n + f)"),
        MAP,
        DISCLOSURE;

        private final String formula;
        private final List<Source> sources;

        Subject() {
            this("");
        }

        Subject(String formula, Source... sources) {
            this.formula = formula;
            this.sources = List.of(sources);
        }
    }

    public MethodText() {
        addClassName("kk-method");
        for (Subject subject : Subject.values()) {
            add(section(subject));
        }
    }

    private ResultSection section(Subject subject) {
        Formats formats = Formats.in(getLocale());
        ResultSection section = new ResultSection(
                subject.name().toLowerCase(Locale.ROOT), getTranslation("results.method." + subject.name() + ".title"));
        section.add(new Paragraph(getTranslation(
                "results.method." + subject.name() + ".text",
                formats.whole(SizeClass.MEDIUM_FROM),
                formats.whole(SizeClass.LARGE_FROM))));
        if (!subject.formula.isEmpty()) {
            Pre formula = new Pre(subject.formula);
            formula.addClassName("kk-formula");
            formula.getElement().setAttribute("tabindex", "0");
            section.add(formula);
        }
        for (Source source : subject.sources) {
            Anchor link = new Anchor(source.address(), source.name(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.addClassName("kk-method-source");
            section.add(link);
        }
        return section;
    }
}
