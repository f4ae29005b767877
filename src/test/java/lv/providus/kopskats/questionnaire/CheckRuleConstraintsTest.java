package lv.providus.kopskats.questionnaire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database itself refuses of checks, whatever the application would store. */
@IntegrationTest
class CheckRuleConstraintsTest {

    @Autowired
    private QuestionnaireService service;

    private Actor.Person researcher;
    private QuestionnaireUpload.Stored draft;

    @BeforeEach
    void draft() {
        researcher = People.researcher();
        draft = (QuestionnaireUpload.Stored) Acting.as(researcher, () -> service.upload(Samples.sampleFile()));
    }

    private int update(String set, String check) {
        return TestDatabase.jdbc()
                .update(
                        "update check_rule set " + set + " where code = ? and questionnaire_version_id = ?",
                        check,
                        draft.id().value());
    }

    @Test
    void checks_are_stored_once_each_in_their_order() {
        assertThat(TestDatabase.jdbc().queryForList("select code from check_rule order by position", String.class))
                .containsExactlyElementsOf(Samples.CONTENT.checks().stream()
                        .map(check -> check.code().value())
                        .toList());
    }

    @Test
    void only_a_comparison_can_be_hard() {
        assertThatThrownBy(() -> update("severity = 'hard'", "people_fell"))
                .hasMessageContaining("check_rule_hard_only_by_logic");
        assertThatCode(() -> update("severity = 'soft'", "hours_of_people")).doesNotThrowAnyException();
    }

    @Test
    void each_type_has_its_parts_and_no_others() {
        assertThatThrownBy(() -> update("factor = 1", "people_register"))
                .hasMessageContaining("check_rule_parts_of_its_type");
        assertThatThrownBy(() -> update("share = null", "people_changed"))
                .hasMessageContaining("check_rule_parts_of_its_type");
        assertThatThrownBy(() -> update("minimum = null, maximum = null", "people_share"))
                .hasMessageContaining("check_rule_parts_of_its_type");
        assertThatThrownBy(() -> update("factor = 2", "people_fell"))
                .hasMessageContaining("check_rule_parts_of_its_type");
        assertThatThrownBy(() -> update("other_question_id = null, other_question_type = null", "hours_of_people"))
                .hasMessageContaining("check_rule_parts_of_its_type");
    }

    @Test
    void a_check_is_about_numbers_of_its_own_version() {
        assertThatThrownBy(() -> update("question_type = 'text'", "people_fell"))
                .hasMessageContaining("check_rule_of_numbers");
        assertThatThrownBy(() -> update("question_id = (select id from question where code = 'money')", "people_fell"))
                .hasMessageContaining("check_rule_question_fk");
        assertThatThrownBy(() -> update("other_question_id = question_id", "people_per_hour"))
                .hasMessageContaining("check_rule_not_with_itself");
    }

    @Test
    void the_checks_of_a_published_version_are_final() {
        Acting.as(researcher, () -> service.publish(draft.id()));
        assertThatThrownBy(() -> update("factor = 3", "people_register")).hasMessageContaining("is published");
        assertThatThrownBy(() -> TestDatabase.jdbc().update("delete from check_rule"))
                .hasMessageContaining("is published");
    }

    @Test
    void replacing_a_draft_replaces_its_checks() {
        byte[] without = new String(Samples.sampleFile(), UTF_8)
                .replaceFirst("(?s)\\nchecks:.*", "\n")
                .getBytes(UTF_8);
        assertThat(Acting.as(researcher, () -> service.replaceDraft(draft.id(), without)))
                .isEqualTo(new QuestionnaireUpload.Stored(draft.id()));
        assertThat(TestDatabase.jdbc().queryForObject("select count(*) from check_rule", Integer.class))
                .isZero();
        assertThat(Acting.as(researcher, () -> service.deleteDraft(draft.id()))).isEqualTo(DraftChange.DONE);
    }

    @Test
    void a_draft_with_checks_can_be_deleted() {
        assertThat(Acting.as(researcher, () -> service.deleteDraft(draft.id()))).isEqualTo(DraftChange.DONE);
    }
}
