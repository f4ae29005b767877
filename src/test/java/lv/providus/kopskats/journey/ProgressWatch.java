package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** The progress page of the only round, opened once and never reloaded. */
final class ProgressWatch {

    private static final String BY_REGION = """
            select coalesce(g.short_name, 'Kopā') as region,
                   count(*) as asked,
                   count(*) filter (where r.state <> 'declined') as started,
                   count(*) filter (where r.id in (select response_id from submission)) as submitted,
                   count(*) filter (where r.state = 'returned') as returned,
                   count(*) filter (where r.state = 'accepted') as accepted,
                   count(*) filter (where r.state = 'declined') as declined
            from participation p
            join municipality m on m.id = p.municipality_id
            join planning_region g on g.id = m.planning_region_id
            left join response r on r.round_id = p.round_id and r.municipality_id = p.municipality_id
            group by grouping sets ((g.position, g.short_name), ())
            order by grouping(g.position), g.position""";

    private final RunningApplication application;
    private final Visit visit;

    ProgressWatch(RunningApplication application, Page page) {
        this.application = application;
        this.visit = new Visit(application, page).open("rounds/1");
    }

    /** It comes to show these figures by itself; in all and per region they are those of the tables. */
    void shows(int started, int submitted, int returned, int accepted) {
        visit.page()
                .getByText(
                        "Jautātas: 42. Sākušas: %d. Iesniegušas: %d. Atgrieztas: %d. Apstiprinātas: %d. Atteikušās: 0."
                                .formatted(started, submitted, returned, accepted))
                .waitFor();
        visit.settle();
        assertThat(shown()).isEqualTo(stored());
        assertThat(stored().getLast())
                .containsExactly(
                        "Kopā",
                        "42",
                        Integer.toString(started),
                        Integer.toString(submitted),
                        Integer.toString(returned),
                        Integer.toString(accepted),
                        "0");
    }

    private List<List<String>> shown() {
        return Visit.cells(visit.page().locator(".kk-region-table table")).stream()
                .skip(1)
                .map(row -> row.subList(0, 7))
                .toList();
    }

    private List<List<String>> stored() {
        return application
                .database()
                .query(
                        BY_REGION,
                        (row, number) -> List.of(
                                row.getString("region"),
                                row.getString("asked"),
                                row.getString("started"),
                                row.getString("submitted"),
                                row.getString("returned"),
                                row.getString("accepted"),
                                row.getString("declined")));
    }
}
