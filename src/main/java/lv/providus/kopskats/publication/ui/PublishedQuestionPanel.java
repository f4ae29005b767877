package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.Publication.Choice;
import lv.providus.kopskats.publication.Publication.Coverage;
import lv.providus.kopskats.results.Answers;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Panel;
import org.jspecify.annotations.Nullable;

/** What is published of a question: a row for each group, a word where its figures are withheld. */
class PublishedQuestionPanel extends Panel {

    private final ResultsRound round;
    private final ResultsQuestion question;
    private final int release;
    private final Formats formats;

    PublishedQuestionPanel(
            ResultsRound round, ResultsQuestion question, Publication.@Nullable Question published, int release) {
        this.round = round;
        this.question = question;
        this.release = release;
        this.formats = Formats.in(getLocale());
        addClassName("kk-explored");
        String wording = question.wording().in(getLocale());
        H2 title = new H2(wording);
        title.setId("published-" + question.code());
        getElement().setAttribute("aria-labelledby", "published-" + question.code());
        add(title);
        Stream.of(question.battery(), question.stem())
                .filter(text -> text != null)
                .forEach(text -> note(text.in(getLocale())));
        if (published == null) {
            note(getTranslation("publication.notPublished"));
        } else if (published.numbers().isEmpty()) {
            choices(published, wording);
        } else {
            numbers(published, wording);
        }
    }

    private void note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("kk-result-note");
        add(note);
    }

    private void choices(Publication.Question published, String caption) {
        List<Column> head = new ArrayList<>(List.of(
                Column.text(getTranslation("publication.column.group")),
                Column.number(getTranslation("publication.column.asked")),
                Column.number(getTranslation("publication.column.submitted")),
                Column.number(getTranslation("publication.column.answered"))));
        List<Answers.Option> options = question.options();
        options.forEach(option -> head.add(Column.number(option.wording().in(getLocale()))));
        head.add(Column.number(getTranslation("publication.column.doesNotKnow")));
        DataTable table = new DataTable(caption, head);
        for (Publication.Group group : inOrder(published.groups())) {
            List<String> cells = new ArrayList<>(start(group));
            options.forEach(option -> cells.add(share(group.choice(option.id()))));
            cells.add(coverage(group.coverage(), Coverage::doesNotKnow));
            table.row(name(group), cells.toArray(String[]::new));
        }
        add(table);
        note(getTranslation("publication.rule"));
        if (published.groups().stream().anyMatch(this::isEarlier)) {
            note(getTranslation("publication.earlier"));
        }
    }

    private boolean isEarlier(Publication.Group group) {
        return group.choices().stream().anyMatch(choice -> choice.ofRelease() < release);
    }

    private String share(Optional<Choice> choice) {
        if (choice.isEmpty()) {
            return getTranslation("publication.withheld");
        }
        Choice shown = choice.get();
        String text = Ratio.of(shown.count(), shown.base())
                .map(ratio -> getTranslation(
                        "publication.share", formats.whole(shown.count()), formats.percent(ratio.value(), 1)))
                .orElse(formats.whole(shown.count()));
        return shown.ofRelease() < release
                ? getTranslation("publication.share.earlier", text, shown.ofRelease())
                : text;
    }

    private void numbers(Publication.Question published, String caption) {
        DataTable table = new DataTable(
                caption,
                List.of(
                        Column.text(getTranslation("publication.column.group")),
                        Column.number(getTranslation("publication.column.asked")),
                        Column.number(getTranslation("publication.column.submitted")),
                        Column.number(getTranslation("publication.column.answered")),
                        Column.number(getTranslation("publication.column.total")),
                        Column.number(getTranslation("publication.column.perThousand"))));
        for (Publication.Group group : inOrder(published.groups())) {
            List<String> cells = new ArrayList<>(start(group));
            boolean any = group.coverage() != null && group.coverage().answered() > 0;
            cells.add(any && group.total() != null ? formats.plain(group.total()) : "–");
            cells.add(perThousand(group));
            table.row(name(group), cells.toArray(String[]::new));
        }
        add(table);
        if (question.cumulative()) {
            note(getTranslation("publication.cumulative"));
        }
        DataTable named = new DataTable(
                getTranslation("publication.named"),
                List.of(
                        Column.text(getTranslation("publication.column.municipality")),
                        Column.number(getTranslation("publication.column.value"))));
        published.numbers().forEach(number -> named.row(number.municipality(), value(number)));
        add(new NativeDetails(getTranslation("publication.named"), named));
    }

    private String value(Publication.NamedNumber number) {
        if (number.value() != null) {
            return formats.plain(number.value());
        }
        Publication.Outcome outcome = number.outcome();
        return getTranslation(outcome == null ? "publication.outcome.NONE" : "publication.outcome." + outcome.name());
    }

    private List<String> start(Publication.Group group) {
        return List.of(
                formats.whole(group.asked()),
                formats.whole(group.submitted()),
                coverage(group.coverage(), Coverage::answered));
    }

    private String coverage(@Nullable Coverage coverage, ToIntFunction<Coverage> number) {
        return coverage == null ? getTranslation("publication.withheld") : formats.whole(number.applyAsInt(coverage));
    }

    private String perThousand(Publication.Group group) {
        Long residents = group.residents();
        BigDecimal total = group.total();
        return residents == null || total == null || total.signum() < 0
                ? "–"
                : Ratio.of(total, BigDecimal.valueOf(residents))
                        .map(ratio -> formats.decimal(ratio.times(1000).value(), 1))
                        .orElse("–");
    }

    /** The country first, then regions in their own order, kinds, sizes from the smallest. */
    private List<Publication.Group> inOrder(List<Publication.Group> groups) {
        List<String> regions =
                round.regions().stream().map(ResultsRound.Region::code).toList();
        List<String> sizes = Stream.of(SizeClass.values())
                .map(size -> size.name().toLowerCase(Locale.ROOT))
                .toList();
        return groups.stream()
                .sorted(Comparator.comparing(Publication.Group::division)
                        .thenComparing(group -> regions.indexOf(group.code()))
                        .thenComparing(group -> sizes.indexOf(group.code()))
                        .thenComparing(Publication.Group::code))
                .toList();
    }

    private String name(Publication.Group group) {
        return switch (group.division()) {
            case COUNTRY -> getTranslation("publication.group.country");
            case REGION ->
                round.region(group.code())
                        .map(region -> region.name().in(getLocale()))
                        .orElse(group.code());
            case KIND -> getTranslation("publication.group.kind." + group.code());
            case SIZE ->
                getTranslation(
                        "publication.group.size." + group.code(),
                        formats.whole(SizeClass.MEDIUM_FROM),
                        formats.whole(SizeClass.LARGE_FROM),
                        formats.whole(SizeClass.LARGE_FROM - 1L));
        };
    }
}
