package lv.providus.kopskats.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.Test;
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

        assertThat(progress.total()).isEqualTo(new ResponseCounts(43, 5, 4, 1, 0));
        assertThat(progress.regions()).first().satisfies(latgale -> {
            assertThat(latgale.region().code()).isEqualTo("latgale");
            assertThat(latgale.counts()).isEqualTo(new ResponseCounts(9, 3, 2, 0, 0));
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
        assertThat(new ResponseCounts(43, 40, 39, 0, 0).responseRate().doubleValue())
                .isBetween(0.90697, 0.90698);
        assertThat(ResponseCounts.NONE.responseRate()).isZero();
    }

    @Test
    void counts_out_of_order_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseCounts(1, 2, 0, 0, 0));
    }
}
