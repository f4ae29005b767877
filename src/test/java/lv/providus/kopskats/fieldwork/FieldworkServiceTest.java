package lv.providus.kopskats.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class FieldworkServiceTest {

    @Autowired
    FieldworkService fieldwork;

    @Test
    void counts_agree_with_plain_sql_in_all_and_per_region() {
        SurveyFixture survey = new SurveyFixture();
        RoundId round = survey.fullRound();
        for (String atvk : List.of("0037000", "0036000", "0001000", "0020000")) {
            survey.submit(round, atvk, Map.of("housed_total", 5));
        }
        TestDatabase.jdbc().update("""
                insert into response (round_id, municipality_id, questionnaire_version_id)
                select r.id, m.id, r.questionnaire_version_id from round r, municipality m where m.atvk = '0042000'""");
        TestDatabase.jdbc().update("""
                update response set state = 'accepted'
                where municipality_id = (select id from municipality where atvk = '0001000')""");

        RoundProgress progress = Acting.as(SurveyFixture.RESEARCHER, () -> fieldwork.progress(round))
                .orElseThrow();

        assertThat(progress.total()).isEqualTo(new ResponseCounts(43, 5, 4, 0, 1, 0));
        assertThat(progress.regions()).first().satisfies(latgale -> {
            assertThat(latgale.region().code()).isEqualTo("latgale");
            assertThat(latgale.counts()).isEqualTo(new ResponseCounts(9, 3, 2, 0, 0, 0));
        });
        assertThat(progress.municipalities())
                .filteredOn(municipality -> municipality.state() == ResponseState.DRAFT)
                .singleElement()
                .satisfies(draft -> assertThat(draft.name()).isEqualTo("Preiļu novads"));
        assertThat(Acting.as(SurveyFixture.RESEARCHER, fieldwork::overview))
                .singleElement()
                .satisfies(overview -> assertThat(overview.counts()).isEqualTo(progress.total()));
    }

    @Test
    void a_response_rate_is_submitted_of_asked_and_zero_where_nobody_was_asked() {
        assertThat(new ResponseCounts(43, 40, 39, 0, 0, 0).responseRate().doubleValue())
                .isBetween(0.90697, 0.90698);
        assertThat(ResponseCounts.NONE.responseRate()).isZero();
    }

    @Test
    void counts_out_of_order_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseCounts(1, 2, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void counts_of_random_rounds_agree_with_plain_sql_in_all_and_per_region(long seed) {
        Random random = new Random(seed);
        SurveyFixture survey = new SurveyFixture();
        RoundId round = survey.fullRound();
        for (String atvk : TestDatabase.jdbc()
                .queryForList(
                        "select atvk from participation join municipality on id = municipality_id order by atvk",
                        String.class)) {
            put(survey, round, atvk, random.nextInt(9));
        }

        RoundProgress progress = Acting.as(SurveyFixture.RESEARCHER, () -> fieldwork.progress(round))
                .orElseThrow();

        assertThat(progress.total()).isEqualTo(countedBySql(round, "true"));
        assertThat(progress.total().asked()).isEqualTo(43);
        for (RegionProgress region : progress.regions()) {
            assertThat(region.counts())
                    .as(region.region().code())
                    .isEqualTo(countedBySql(
                            round, "m.planning_region_id = " + region.region().id()));
        }
        assertThat(Acting.as(SurveyFixture.RESEARCHER, fieldwork::overview)
                        .getFirst()
                        .counts())
                .isEqualTo(progress.total());
        assertThat(Acting.as(SurveyFixture.RESEARCHER, () -> fieldwork.timeline(round))
                        .map(timeline -> SubmissionTimeline.until(timeline.days(), timeline.lastDay())))
                .contains(progress.total().submitted());
    }

    /** Brings a municipality into one of the nine ways to stand in a round. */
    private static void put(SurveyFixture survey, RoundId round, String atvk, int way) {
        String response = " where municipality_id = (select id from municipality where atvk = '" + atvk + "')";
        switch (way) {
            case 0 -> {}
            case 1, 2 -> TestDatabase.jdbc().update("""
                    insert into response (round_id, municipality_id, questionnaire_version_id, state)
                    select r.id, m.id, r.questionnaire_version_id, ?::response_state
                    from round r, municipality m where m.atvk = ?""", way == 1 ? "draft" : "declined", atvk);
            default -> {
                survey.submit(round, atvk, Map.of("housed_total", 5));
                String state = switch (way) {
                    case 3 -> "submitted";
                    case 4 -> "returned";
                    case 5 -> "accepted";
                    default -> "draft";
                };
                TestDatabase.jdbc().update("update response set state = ?::response_state" + response, state);
                if (way == 6 || way == 8) {
                    TestDatabase.jdbc().update("""
                            insert into withdrawal (submission_id, municipality_id, questionnaire_version_id, reason,
                                                    withdrawn_by_label)
                            select id, municipality_id, questionnaire_version_id, 'Kļūda', 'x' from submission""" + response);
                }
                if (way == 8) {
                    TestDatabase.jdbc().update("""
                            insert into submission (response_id, round_id, municipality_id, questionnaire_version_id,
                                                    number, receipt_number, submitted_by_label)
                            select response_id, round_id, municipality_id, questionnaire_version_id, 2,
                                   left(receipt_number, -4) || '2222', 'x' from submission""" + response);
                }
            }
        }
    }

    private static ResponseCounts countedBySql(RoundId round, String where) {
        return TestDatabase.jdbc()
                .queryForObject(
                        """
                with one as (
                    select r.state,
                           coalesce((select not exists (select from withdrawal w where w.submission_id = s.id)
                                     from submission s where s.response_id = r.id
                                     order by s.number desc limit 1), false) as submitted
                    from participation p
                    join municipality m on m.id = p.municipality_id
                    left join response r on r.round_id = p.round_id and r.municipality_id = p.municipality_id
                    where p.round_id = ? and %s)
                select count(*), count(*) filter (where state <> 'declined'), count(*) filter (where submitted),
                       count(*) filter (where state = 'returned'), count(*) filter (where state = 'accepted'),
                       count(*) filter (where state = 'declined')
                from one""".formatted(where),
                        (row, number) -> new ResponseCounts(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6)),
                        round.value());
    }

    @Test
    void submissions_of_a_day_are_counted_from_the_opening_beside_the_round_before_and_files_are_left_out() {
        SurveyFixture survey = new SurveyFixture();
        RoundId earlier = survey.fullRound();
        survey.submit(earlier, "0037000", Map.of("housed_total", 5));
        survey.submit(earlier, "0036000", Map.of("housed_total", 5));
        TestDatabase.jdbc()
                .update(
                        "update round set reference_date = reference_date - 100, opens_at = now() - interval '3 days', closes_at = now() + interval '1 hour'");
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("housed_total", 6));
        TestDatabase.jdbc()
                .update(
                        "update round set opens_at = now() - interval '1 day', closes_at = now() + interval '9 days' where id = ?",
                        round.value());

        SubmissionTimeline timeline = Acting.as(SurveyFixture.RESEARCHER, () -> fieldwork.timeline(round))
                .orElseThrow();

        assertThat(timeline.days()).containsExactly(new SubmissionTimeline.Day(2, 1));
        assertThat(timeline.daysSoFar()).isEqualTo(2);
        assertThat(timeline.asked()).isEqualTo(43);
        SubmissionTimeline.Before before = Objects.requireNonNull(timeline.before());
        assertThat(before.round().id()).isEqualTo(earlier);
        assertThat(before.days()).containsExactly(new SubmissionTimeline.Day(4, 2));
        assertThat(timeline.lastDay()).isEqualTo(4);
    }
}
