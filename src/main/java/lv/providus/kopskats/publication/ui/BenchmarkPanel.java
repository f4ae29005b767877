package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.publication.Benchmark;
import lv.providus.kopskats.publication.Division;
import lv.providus.kopskats.publication.OwnAnswer;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.Publication.Group;
import lv.providus.kopskats.publication.Publication.NamedNumber;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.publication.Release;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Panel;
import org.jspecify.annotations.Nullable;

/** A question: what the own municipality answered, beside its region and the whole country. */
class BenchmarkPanel extends Panel {

    private final Benchmark benchmark;
    private final ResultsQuestion question;
    private final int release;
    private final Instant releasedAt;
    private final @Nullable ResidentsSource residentsSource;
    private final OwnAnswer own;
    private final PublishedWording wording;

    BenchmarkPanel(
            Benchmark benchmark, ResultsQuestion question, Release latest, OwnAnswer own, PublishedWording wording) {
        this.benchmark = benchmark;
        this.question = question;
        this.release = latest.number();
        this.releasedAt = latest.at();
        this.residentsSource = latest.residents();
        this.own = own;
        this.wording = wording;
        String title = question.wording().in(wording.locale());
        H2 heading = new H2(title);
        heading.setId("benchmark-" + question.code());
        getElement().setAttribute("aria-labelledby", "benchmark-" + question.code());
        addClassName("kk-explored");
        add(heading, new Paragraph(wording.text("publication.benchmark.own", ownWords())));
        latest.publication().question(question.id()).ifPresent(published -> {
            if (published.numbers().isEmpty()) {
                choices(published, title);
            } else {
                numbers(published, title);
            }
        });
    }

    private String ownWords() {
        Outcome outcome = own.outcome();
        if (outcome != Outcome.ANSWERED) {
            return wording.text(outcome == null ? "publication.outcome.NONE" : "publication.outcome." + outcome.name());
        }
        if (own.number() != null) {
            return wording.number(own.number());
        }
        List<String> chosen = question.options().stream()
                .filter(option -> own.choices().contains(option.id()))
                .map(option -> option.wording().in(wording.locale()))
                .toList();
        return chosen.isEmpty() ? wording.text("publication.benchmark.noneTicked") : String.join("; ", chosen);
    }

    private Optional<Group> group(Publication.Question published, Division division, String code) {
        return published.groups().stream()
                .filter(group -> group.division() == division && group.code().equals(code))
                .findFirst();
    }

    private List<Group> beside(Publication.Question published) {
        List<Group> groups = new ArrayList<>();
        group(published, Division.REGION, benchmark.region()).ifPresent(groups::add);
        group(published, Division.COUNTRY, "").ifPresent(groups::add);
        return groups;
    }

    private void choices(Publication.Question published, String title) {
        List<Group> groups = beside(published);
        int unmarked = PublishedWording.unmarked(groups, release);
        List<Column> head = new ArrayList<>(List.of(
                Column.text(wording.text("publication.benchmark.answer")),
                Column.text(wording.text("publication.benchmark.yours"))));
        groups.forEach(group -> head.addAll(wording.shareColumns(wording.group(group, unmarked))));
        DataTable table = new DataTable(title, head);
        question.optionsFromTheLowest().forEach(option -> {
            List<Component> cells = new ArrayList<>();
            cells.add(own.choices().contains(option.id()) ? mark() : new Span());
            groups.forEach(group -> cells.addAll(wording.shareCells(group, option.id(), unmarked)));
            table.row(option.wording().in(wording.locale()), cells.toArray(Component[]::new));
        });
        add(new CopyableTable(table));
        coverage(groups);
        wording.earlier(groups, release).ifPresent(text -> add(new Paragraph(text)));
        if (own.submittedAt() != null && own.submittedAt().isAfter(releasedAt)) {
            add(new Paragraph(wording.text("publication.benchmark.later")));
        }
    }

    private void coverage(List<Group> groups) {
        groups.forEach(group -> add(new Paragraph(
                group.coverage() == null && group.submitted() > 0
                        ? wording.text("publication.benchmark.withheld", wording.group(group))
                        : wording.coverage(group))));
    }

    private Span mark() {
        Span dot = new Span("●");
        dot.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(wording.text("publication.benchmark.mark"));
        said.addClassName("kk-mark-said");
        Span mark = new Span(dot, said);
        mark.addClassName("kk-mark");
        return mark;
    }

    private void numbers(Publication.Question published, String title) {
        NamedNumber named = published.numbers().stream()
                .filter(number -> number.municipality().equals(benchmark.municipality()))
                .findFirst()
                .orElse(null);
        boolean perResident = published.groups().stream().anyMatch(group -> group.residents() != null);
        List<Column> head = new ArrayList<>(List.of(
                Column.text(wording.text("publication.column.group")),
                Column.number(wording.text("publication.column.value"))));
        if (perResident) {
            head.add(Column.number(wording.text("publication.column.perThousand.one")));
        }
        DataTable table = new DataTable(title, head);
        Publication.Residents residents = named == null ? null : named.residents();
        row(
                table,
                perResident,
                benchmark.municipality(),
                own.number(),
                residents == null ? null : (long) residents.number());
        List<Group> groups = beside(published);
        groups.forEach(group -> row(
                table,
                perResident,
                wording.text("publication.benchmark.together", wording.group(group)),
                group.coverage() != null && group.coverage().answered() > 0 ? group.total() : null,
                group.residents()));
        add(new CopyableTable(table));
        coverage(groups);
        if (residentsSource != null) {
            wording.residents(residentsSource, published).forEach(text -> add(new Paragraph(text)));
        }
        if (named != null) {
            rank(published.numbers(), named);
        }
        if (question.cumulative()) {
            add(new Paragraph(wording.text("publication.cumulative")));
        }
    }

    private void row(
            DataTable table, boolean perResident, String name, @Nullable BigDecimal number, @Nullable Long residents) {
        if (perResident) {
            table.row(name, wording.number(number), wording.perThousand(number, residents));
        } else {
            table.row(name, wording.number(number));
        }
    }

    private void rank(List<NamedNumber> numbers, NamedNumber named) {
        Publication.place(numbers, named)
                .ifPresent(place -> add(new Paragraph(wording.text(
                        "publication.benchmark.place",
                        place,
                        numbers.stream()
                                .filter(number -> number.value() != null)
                                .count()))));
        BigDecimal published = named.value();
        if (!Objects.equals(plain(published), plain(own.number()))) {
            add(new Paragraph(
                    published == null
                            ? wording.text("publication.benchmark.other.none")
                            : wording.text("publication.benchmark.other", wording.number(published))));
        }
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
