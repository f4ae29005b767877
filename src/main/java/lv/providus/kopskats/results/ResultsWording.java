package lv.providus.kopskats.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What all pages with figures say alike, whoever reads them: choices in quotation marks, kinds, sizes, no value. */
public class ResultsWording {

    /** In place of a figure that there is not. */
    public static final String NO_VALUE = "–";

    private final Texts texts;
    private final Locale locale;
    private final Formats formats;

    protected ResultsWording(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        this.formats = Formats.in(locale);
    }

    public Locale locale() {
        return locale;
    }

    public Formats formats() {
        return formats;
    }

    public String text(String key, @Nullable Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    public String quoted(ResultsQuestion.Option option) {
        return text("results.quoted", option.wording().in(locale));
    }

    /** Neighbouring points of a scale: one, two with "or", more as from–to. */
    public String anyOf(List<ResultsQuestion.Option> options) {
        return switch (options.size()) {
            case 0 -> NO_VALUE;
            case 1 -> quoted(options.getFirst());
            case 2 -> text("results.or", quoted(options.getFirst()), quoted(options.getLast()));
            default -> text("results.to", quoted(options.getFirst()), quoted(options.getLast()));
        };
    }

    /** All of them, with "and" before the last. */
    public String allOf(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : text("results.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** Whose residents are of another day than their source, and whose are not of it; nothing where there are none. */
    public List<String> residentsApart(ResidentsSource source, ResidentsApart apart) {
        List<String> lines = new ArrayList<>();
        LocalDate on = source.on();
        if (!apart.otherDays().isEmpty()) {
            String others = apart.otherDays().entrySet().stream()
                    .map(day -> text(
                            "results.residents.ofDay", String.join(", ", day.getValue()), formats.date(day.getKey())))
                    .collect(Collectors.joining("; "));
            lines.add(
                    on == null
                            ? text("results.residents.otherDay.only", others)
                            : text("results.residents.otherDay", formats.date(on), others));
        }
        if (!apart.adopted().isEmpty()) {
            lines.add(text("results.residents.adopted", String.join(", ", apart.adopted())));
        }
        return lines;
    }

    public String kind(MunicipalityKind kind) {
        return text("results.group.kind." + kind.name());
    }

    public String size(SizeClass size) {
        return text(
                "results.group.size." + size.name(),
                formats.whole(SizeClass.MEDIUM_FROM),
                formats.whole(SizeClass.LARGE_FROM),
                formats.whole(SizeClass.LARGE_FROM - 1L));
    }
}
