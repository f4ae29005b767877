package lv.providus.kopskats.report.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.report.Basis;
import lv.providus.kopskats.report.Compared;
import lv.providus.kopskats.report.GroupAnswers;
import lv.providus.kopskats.report.RoundReport;
import lv.providus.kopskats.report.Tally;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsWording;
import lv.providus.kopskats.shared.Texts;

/** How a report names groups, counts answers, tells who is missing and whose numbers these are. */
class ReportWording extends ResultsWording {

    private final ResultsRound.Region region;
    private final Basis basis;

    ReportWording(Texts texts, Locale locale, ResultsRound.Region region, Basis basis) {
        super(texts, locale);
        this.region = region;
        this.basis = basis;
    }

    static ReportWording of(Texts texts, Locale locale, RoundReport report) {
        return new ReportWording(texts, locale, report.region(), report.basis());
    }

    Basis basis() {
        return basis;
    }

    /** Whether only submissions that a researcher accepted count. */
    boolean isAcceptedOnly() {
        return basis instanceof Basis.Working(boolean acceptedOnly) && acceptedOnly;
    }

    /** Names of the two groups. */
    Compared<String> groups() {
        return new Compared<>(region.name().in(locale()), text("results.others"));
    }

    /** "Latgalē". */
    String inRegion() {
        return region.locative().in(locale());
    }

    String percent(Optional<Ratio> share) {
        return share.map(ratio -> formats().percent(ratio.value(), 1)).orElse(NO_VALUE);
    }

    /** "9 (30,0 %)", or the bare number where there is no base. */
    String countAndPercent(Tally tally) {
        return tally.of() == 0
                ? formats().whole(tally.count())
                : text("results.segment.text", formats().whole(tally.count()), percent(tally.share()));
    }

    /** A part of a bar in words. */
    String segment(String group, String answer, Tally tally) {
        return tally.of() == 0
                ? text("results.segment.none", group, answer)
                : text(
                        "results.segment",
                        group,
                        answer,
                        formats().whole(tally.count()),
                        formats().whole(tally.of()),
                        percent(tally.share()));
    }

    /** A line for each group: how many its numbers are of, and who is missing. */
    List<String> coverage(Compared<GroupAnswers> sides, Compared<Integer> n) {
        return List.of(
                coverage(groups().region(), sides.region(), n.region()),
                coverage(groups().others(), sides.others(), n.others()));
    }

    private String coverage(String group, GroupAnswers answers, int n) {
        String told = told(group, answers, n);
        return Stream.of(Optional.of(told), apart(answers), earlier(answers))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** That some or all figures of the rest are not shown since they would mix releases. */
    private Optional<String> apart(GroupAnswers answers) {
        return answers.isApart()
                ? Optional.of(text(answers.withheld() ? "report.coverage.apart" : "report.coverage.apart.some"))
                : Optional.empty();
    }

    /** That figures are as in an earlier release. */
    private Optional<String> earlier(GroupAnswers answers) {
        int release = switch (basis) {
            case Basis.Working ignored -> 0;
            case Basis.Preview(int number) -> number;
            case Basis.Released(int number, Instant ignored) -> number;
        };
        return answers.ofReleases().anyBefore(release)
                ? Optional.of(answers.ofReleases()
                        .only()
                        .map(only -> text("report.coverage.earlier", only))
                        .orElseGet(() -> text("report.coverage.earlier.some")))
                : Optional.empty();
    }

    private String told(String group, GroupAnswers answers, int n) {
        GroupAnswers.Counts counts = answers.counts();
        if (answers.submitted() == 0 && !basis.complete()) {
            return text("publication.note.nobody", group, answers.asked());
        }
        if (counts == null) {
            return text("publication.note.withheld", group, answers.asked(), answers.submitted());
        }
        return text(
                coverageKey(),
                group,
                answers.asked(),
                n,
                counts.doesNotKnow(),
                counts.notApplicable(),
                counts.leftEmpty(),
                answers.asked() - answers.submitted(),
                String.join(", ", answers.leftEmpty()),
                String.join(", ", answers.notSubmitted()));
    }

    /** The text that names who has no submission that counts. */
    String notSubmittedKey() {
        return isAcceptedOnly() ? "results.explorer.names.notAccepted" : "results.explorer.names.notSubmitted";
    }

    private String coverageKey() {
        return switch (basis) {
            case Basis.Working(boolean acceptedOnly) -> acceptedOnly ? "report.coverage.accepted" : "report.coverage";
            case Basis.Preview ignored -> "publication.note";
            case Basis.Released ignored -> "publication.note";
        };
    }

    /** Whose numbers these are and whether they may be passed on. */
    String source(ResultsRound round) {
        String title = round.title().in(locale());
        return switch (basis) {
            case Basis.Working ignored -> text("report.source.working", title);
            case Basis.Preview ignored -> text("report.source.preview", title);
            case Basis.Released(int number, Instant at) ->
                text("report.source.released", title, number, formats().date(at));
        };
    }
}
