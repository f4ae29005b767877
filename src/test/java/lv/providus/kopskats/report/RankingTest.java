package lv.providus.kopskats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.results.RoundPopulation;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RankingTest {

    private static final String LUDZA = "0037000";

    @Autowired
    ResultsService results;

    @Autowired
    ReportService reports;

    private SurveyFixture survey;

    @BeforeEach
    void prepare() {
        survey = new SurveyFixture();
    }

    private Ranking ranking(RoundId round) {
        return new ReportReading(results, reports, SurveyFixture.RESEARCHER).ranking(round);
    }

    @Test
    void the_nine_rows_of_the_slides_come_in_their_order_with_one_decimal_and_as_whole_numbers() {
        Ranking ranking = ranking(survey.slidesRound());

        assertThat(ranking.rows())
                .extracting(Ranking.Row::municipality)
                .containsExactly(
                        "Alūksnes novads",
                        "Ludzas novads",
                        "Rēzeknes novads",
                        "Ventspils valstspilsēta",
                        "Varakļānu novads",
                        "Balvu novads",
                        "Daugavpils valstspilsēta",
                        "Krāslavas novads",
                        "Gulbenes novads");
        assertThat(ranking.rows())
                .extracting(row -> row.share().percent(1).toPlainString())
                .containsExactly("17.8", "11.5", "10.6", "7.9", "5.8", "4.8", "2.7", "2.7", "2.6");
        assertThat(ranking.rows())
                .extracting(row -> row.share().percent(0).intValueExact())
                .containsExactly(18, 12, 11, 8, 6, 5, 3, 3, 3);
        assertThat(ranking.rows())
                .extracting(row -> row.share().percent(3).toPlainString())
                .containsExactly("17.756", "11.504", "10.597", "7.902", "5.800", "4.801", "2.731", "2.678", "2.573");
        assertThat(ranking.rows().getFirst().residingNow()).isEqualByComparingTo("70");
        assertThat(ranking.rows().getFirst().housedTotal()).isEqualByComparingTo("2625");
        assertThat(ranking.rows().getFirst().region().lv()).isEqualTo("Vidzeme");
        assertThat(register(ranking.rows().getFirst()).on()).isNull();
        assertThat(ranking.first(10)).hasSize(9);
    }

    @Test
    void only_the_residents_of_ventspils_city_are_far_from_the_register() {
        Ranking ranking = ranking(survey.slidesRound());

        assertThat(ranking.rows())
                .filteredOn(row -> register(row).differFromRegister())
                .extracting(Ranking.Row::municipality)
                .containsExactly("Ventspils valstspilsēta");
        assertThat(population(ranking).register())
                .extracting(RoundPopulation.Source::name)
                .isEqualTo("CSP 2026. gada sākumā");
        assertThat(ranking.rows())
                .allSatisfy(row -> assertThat(register(row).register())
                        .isEqualTo(SurveyFixture.JDBC.queryForObject("""
                                select p.residents from population p join municipality m on m.id = p.municipality_id
                                join population_set s on s.id = p.population_set_id
                                where m.name = ? and s.name = 'CSP 2026. gada sākumā'
                                  and m.valid_from <= '2024-06-01' and coalesce(m.valid_to, 'infinity') >= '2024-06-01'""", Integer.class, row.municipality())));
    }

    @Test
    void the_register_is_the_latest_dated_set_that_knows_every_municipality_asked() {
        RoundId round = survey.slidesRound();
        set("Jaunāka, bet nepilna", LocalDate.of(2030, 1, 1), " where false");
        set("Pilna, bet bez datuma", null, "");
        assertThat(population(ranking(round)).register())
                .extracting(RoundPopulation.Source::name)
                .isEqualTo("CSP 2026. gada sākumā");

        set("Jaunāka un pilna", LocalDate.of(2027, 1, 1), "");
        assertThat(population(ranking(round)).register())
                .extracting(RoundPopulation.Source::name)
                .isEqualTo("Jaunāka un pilna");
    }

    private static void set(String name, @Nullable LocalDate date, String which) {
        SurveyFixture.JDBC.update(
                "insert into population_set (name, source, reference_date) values (?, 'avots', ?)", name, date);
        SurveyFixture.JDBC.update("""
                        insert into population (population_set_id, municipality_id, residents)
                        select (select id from population_set where name = ?), id, 1000 from municipality """ + which, name);
    }

    @Test
    void the_limits_of_the_warning_are_two_thirds_and_three_halves_themselves_excluded() {
        assertThat(residents(2000, 3000).differFromRegister()).isFalse();
        assertThat(residents(1999, 3000).differFromRegister()).isTrue();
        assertThat(residents(4500, 3000).differFromRegister()).isFalse();
        assertThat(residents(4501, 3000).differFromRegister()).isTrue();
    }

    private static RoundPopulation.Residents residents(int number, int register) {
        return new RoundPopulation.Residents(number, null, register, false);
    }

    private static RoundPopulation.Residents register(Ranking.Row row) {
        return Objects.requireNonNull(row.register());
    }

    private static RoundPopulation population(Ranking ranking) {
        return Objects.requireNonNull(ranking.population());
    }

    @Test
    void equal_shares_are_ordered_by_the_latvian_alphabet_and_cut_there() {
        RoundId round = survey.fullRound();
        SurveyFixture.JDBC.update("insert into population_set (name, source) values ('Vienādi', 'avots')");
        SurveyFixture.JDBC.update("""
                        insert into population (population_set_id, municipality_id, residents)
                        select (select id from population_set where name = 'Vienādi'), id,
                            case when name like 'Ā%' then 3000 else 9000 end from municipality""");
        SurveyFixture.JDBC.update(
                "update round set population_set_id = (select id from population_set where name = 'Vienādi')");
        List<String> names = List.of("Ādažu novads", "Aizkraukles novads", "Augšdaugavas novads", "Alūksnes novads");
        for (String name : names) {
            survey.submit(
                    round,
                    SurveyFixture.JDBC
                            .queryForList("select atvk from municipality where name = ?", String.class, name)
                            .getFirst(),
                    Map.of("housed_total", name.startsWith("Ā") ? 1 : 3));
        }

        Ranking ranking = ranking(round);

        assertThat(ranking.first(3))
                .extracting(Ranking.Row::municipality)
                .containsExactly("Aizkraukles novads", "Alūksnes novads", "Augšdaugavas novads");
        assertThat(ranking.rows()).hasSize(4);
        assertThat(ranking.rows().getLast().municipality()).isEqualTo("Ādažu novads");
    }

    @Test
    void who_has_no_share_is_named() {
        RoundId round = survey.fullRound();
        survey.submit(round, LUDZA, Map.of("housed_total", 100));
        survey.submit(round, "0001000", Map.of("residing_now", 5));
        survey.submit(round, "0002000", Map.of("housed_total", SurveyFixture.DOES_NOT_KNOW));
        survey.submit(round, "0003000", Map.of("housed_total", 7));
        SurveyFixture.JDBC.update("insert into population_set (name, source) values ('Tikai Ludza', 'avots')");
        SurveyFixture.JDBC.update("""
                        insert into population (population_set_id, municipality_id, residents)
                        select (select id from population_set where name = 'Tikai Ludza'), id, 24000
                        from municipality where atvk = '0037000'""");
        SurveyFixture.JDBC.update(
                "update round set population_set_id = (select id from population_set where name = 'Tikai Ludza')");

        Ranking ranking = ranking(round);

        assertThat(ranking.rows()).extracting(Ranking.Row::municipality).containsExactly("Ludzas novads");
        assertThat(ranking.withoutAnswer()).containsExactly("Daugavpils valstspilsēta", "Rīgas valstspilsēta");
        assertThat(ranking.withoutResidents()).containsExactly("Jelgavas valstspilsēta");
        assertThat(ranking.notSubmitted()).hasSize(39).doesNotContain("Ludzas novads");
    }

    @Test
    void a_correction_in_a_draft_does_not_show_but_the_next_submission_does() {
        RoundId round = survey.fullRound();
        survey.submit(round, LUDZA, Map.of("housed_total", 100));
        survey.draft(round, LUDZA, "housed_total", 999);
        assertThat(ranking(round).rows())
                .extracting(row -> row.housedTotal().intValueExact())
                .containsExactly(100);

        survey.submit(round, LUDZA, Map.of("housed_total", 250));
        assertThat(ranking(round).rows())
                .extracting(row -> row.housedTotal().intValueExact())
                .containsExactly(250);
    }

    @Test
    void nobody_housed_is_a_share_of_zero_and_not_a_missing_answer() {
        RoundId round = survey.fullRound();
        survey.submit(round, LUDZA, Map.of("housed_total", 0));

        Ranking ranking = ranking(round);

        assertThat(ranking.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.share().percent(1)).isEqualByComparingTo("0"));
        assertThat(ranking.withoutAnswer()).isEmpty();
    }

    @Test
    void an_empty_round_has_an_empty_ranking_that_names_all_who_are_missing() {
        Ranking ranking = ranking(survey.fullRound());

        assertThat(ranking.rows()).isEmpty();
        assertThat(ranking.notSubmitted()).hasSize(43);
    }
}
