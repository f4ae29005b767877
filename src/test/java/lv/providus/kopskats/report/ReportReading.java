package lv.providus.kopskats.report;

import java.util.Objects;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.RoundId;

/** Reads reports as a researcher does. */
public final class ReportReading {

    private final ResultsService results;
    private final ReportService reports;
    private final Actor.Person researcher;

    public ReportReading(ResultsService results, ReportService reports, Actor.Person researcher) {
        this.results = results;
        this.reports = reports;
        this.researcher = researcher;
    }

    ResultsRound round(RoundId id) {
        return Acting.as(researcher, () -> results.round(id)).orElseThrow();
    }

    RoundReport working(RoundId id, String region, boolean acceptedOnly) {
        ResultsRound round = round(id);
        return Acting.as(
                researcher, () -> reports.working(round, round.region(region).orElseThrow(), acceptedOnly));
    }

    RoundReport preview(RoundId id, String region) {
        ResultsRound round = round(id);
        return Acting.as(
                        researcher,
                        () -> reports.preview(round, round.region(region).orElseThrow()))
                .orElseThrow();
    }

    RoundReport released(RoundId id, String region, int number) {
        ResultsRound round = round(id);
        return Acting.as(
                        researcher,
                        () -> reports.released(round, round.region(region).orElseThrow(), number))
                .orElseThrow();
    }

    /** The ranking of a round, whatever the region. */
    public Ranking ranking(RoundId id) {
        return Objects.requireNonNull(
                working(id, round(id).regions().getFirst().code(), false).ranking());
    }
}
