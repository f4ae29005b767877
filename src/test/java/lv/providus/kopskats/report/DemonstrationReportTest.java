package lv.providus.kopskats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.trial.TrialTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TrialTest
class DemonstrationReportTest {

    @Autowired
    ResultsService results;

    @Autowired
    ReportService reports;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private List<Map<String, Object>> rows(String sql) {
        return Objects.requireNonNull(
                Actors.asSystem("test", () -> transaction.execute(status -> jdbc.queryForList(sql))));
    }

    @ParameterizedTest
    @CsvSource({
        "2024. gada rudens (demonstrācijas dati), latgale, false",
        "2024. gada rudens (demonstrācijas dati), riga, true",
        "Atvērtā kārta (demonstrācijas dati), latgale, false",
        "PROVIDUS slaidu tabula, latgale, false",
    })
    void every_figure_of_the_report_is_what_plain_sql_says(String title, String region, boolean acceptedOnly) {
        RoundId round =
                new RoundId((Long) Objects.requireNonNull(rows("select id from round where title_lv = '" + title + "'")
                        .getFirst()
                        .get("id")));

        RoundReport report =
                new ReportReading(results, reports, SurveyFixture.RESEARCHER).working(round, region, acceptedOnly);

        assertThat(report.ranking()).isNotNull();
        assertThat(report.topics()).hasSize(title.startsWith("PROVIDUS") ? 0 : 4);
        new ReportInSql(round, region, acceptedOnly, this::rows).agreesWith(report);
    }
}
