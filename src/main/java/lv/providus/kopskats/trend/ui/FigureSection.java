package lv.providus.kopskats.trend.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.shared.ui.chart.Figure;
import lv.providus.kopskats.shared.ui.chart.Lines;
import lv.providus.kopskats.trend.Trend;
import lv.providus.kopskats.trend.TrendGroup;
import lv.providus.kopskats.trend.TrendMeasure;
import lv.providus.kopskats.trend.TrendPoint;
import lv.providus.kopskats.trend.TrendPoint.Reach;
import lv.providus.kopskats.trend.TrendPoint.Value;
import org.jspecify.annotations.Nullable;

/** The sentences, the picture with its table, and what has to be known to read them. */
class FigureSection extends ResultSection {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Trend trend;
    private final TrendWording wording;
    private final Headlines headlines;

    FigureSection(Trend trend, TrendWording wording) {
        super("trend", trend.subject().question().asked().wording().in(wording.locale()));
        this.trend = trend;
        this.wording = wording;
        String whole = trend.subject().question().wording(Language.of(wording.locale()));
        if (!whole.equals(title())) {
            quietly(whole);
        }
        this.headlines = new Headlines(trend, wording);
        List<String> sentences = headlines.sentences();
        if (headlines.isNoTrend()) {
            headline(wording.text("trend.needsTwo"));
            sentences.forEach(this::quietly);
        } else {
            headline(sentences.getFirst());
            sentences.subList(1, sentences.size()).forEach(this::quietly);
            headlines.unknown().ifPresent(this::quietly);
            if (headlines.isOverBreaks()) {
                quietly(wording.text("trend.overBreaks"));
            }
        }
        add(figure());
        quietly(wording.text(trend.breaks().isEmpty() ? "trend.breaks.none" : "trend.breaks.purpose"));
        notes();
    }

    private void notes() {
        TrendMeasure measure = trend.choice().measure();
        quietly(wording.text("trend.measure." + measure
                + (measure != TrendMeasure.UPPER && wording.isSingle() ? ".note.single" : ".note")));
        if (trend.subject().question().asked().cumulative()) {
            quietly(wording.text("results.number.cumulative"));
        }
        if (trend.choice().weighted()) {
            quietly(wording.text("results.explorer.weighted"));
        }
        if (trend.choice().sameOnly()) {
            quietly(wording.text("trend.same.note"));
        }
        if (trend.choice().published()) {
            quietly(wording.text("trend.published.note"));
        }
        asEarlier().forEach(this::quietly);
        trend.rounds().stream()
                .filter(round -> round.open() && !trend.choice().published())
                .forEach(round -> quietly(wording.text("trend.open", wording.round(round))));
        trend.subject()
                .leftOut()
                .forEach(left -> quietly(wording.text(
                        "trend.leftOut." + left.reason(), left.title().in(wording.locale()))));
    }

    private Figure figure() {
        return new Figure(
                new Figure.Caption(wording.text("trend.caption", title(), wording.measure()), captionNotes(), source()),
                lines(),
                description(),
                TrendTable.of(trend, wording));
    }

    private List<String> asEarlier() {
        return trend.asEarlier().stream()
                .map(round -> wording.text("trend.published.earlier", wording.round(round)))
                .toList();
    }

    private Lines lines() {
        return new Lines(
                IntStream.range(0, trend.rounds().size())
                        .mapToObj(wording::date)
                        .toList(),
                maximum(),
                IntStream.range(0, trend.lines().size())
                        .mapToObj(place -> series(trend.lines().get(place), place == 0))
                        .toList(),
                marks());
    }

    private Lines.Series series(Trend.Line line, boolean first) {
        List<Lines.@Nullable Point> points = new ArrayList<>();
        for (int place = 0; place < line.points().size(); place++) {
            Value value = line.points().get(place).value();
            points.add(
                    value == null
                            ? null
                            : new Lines.Point(
                                    amount(value).doubleValue(),
                                    wording.amount(value),
                                    wording.text(
                                            "trend.point",
                                            wording.group(line.group()),
                                            wording.date(place),
                                            wording.cell(line.points().get(place)))));
        }
        return new Lines.Series(wording.group(line.group()), first, points);
    }

    private BigDecimal amount(Value value) {
        return trend.choice().measure().isShare() ? value.amount().multiply(HUNDRED) : value.amount();
    }

    private double maximum() {
        if (trend.choice().measure().isShare()) {
            return HUNDRED.doubleValue();
        }
        if (trend.choice().measure() == TrendMeasure.PLACE) {
            return trend.rounds().stream()
                    .mapToInt(round -> round.question().asked().points().size())
                    .max()
                    .orElse(1);
        }
        return trend.lines().stream()
                .flatMap(line -> line.points().stream())
                .flatMap(point -> Stream.ofNullable(point.value()))
                .mapToDouble(value -> value.amount().doubleValue())
                .filter(amount -> amount > 0)
                .max()
                .orElse(1);
    }

    /** Every break by its sentence, so that it is read below the picture and goes along with it. */
    private List<Lines.Break> marks() {
        return trend.breaks().stream()
                .map(found -> new Lines.Break(found.before(), wording.sentence(found)))
                .toList();
    }

    private String description() {
        return String.join(
                "; ",
                Stream.concat(
                                trend.lines().stream()
                                        .flatMap(line -> IntStream.range(
                                                        0, line.points().size())
                                                .mapToObj(place -> wording.text(
                                                        "trend.point",
                                                        wording.group(line.group()),
                                                        wording.date(place),
                                                        wording.cell(
                                                                line.points().get(place))))),
                                trend.breaks().stream().map(wording::sentence))
                        .toList());
    }

    private List<String> captionNotes() {
        Stream<String> answered = trend.lines().stream()
                .filter(line -> !(line.group() instanceof TrendGroup.OfMunicipality))
                .map(line -> wording.text(
                        "trend.caption.note",
                        wording.group(line.group()),
                        String.join(
                                "; ",
                                IntStream.range(0, line.points().size())
                                        .mapToObj(place ->
                                                answered(place, line.points().get(place)))
                                        .toList())));
        return Stream.of(answered, headlines.notes().stream(), asEarlier().stream())
                .flatMap(notes -> notes)
                .toList();
    }

    private String answered(int place, TrendPoint point) {
        Value value = point.value();
        if (value == null) {
            return wording.text("trend.caption.gap", wording.date(place), wording.gap(point));
        }
        Reach reach = point.reach();
        return wording.text(
                "trend.caption.n",
                wording.date(place),
                wording.formats().whole(value.n()),
                wording.formats().whole(reach == null ? value.n() : reach.asked()));
    }

    private String source() {
        return wording.text(
                trend.choice().published() ? "trend.source.published" : "trend.source",
                wording.date(0),
                wording.date(trend.rounds().size() - 1));
    }
}
