package lv.providus.kopskats.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RowLevelSecurityTest {

    private static final List<String> DRAFTS = List.of("answer", "answer_choice");
    private static final List<String> PROTECTED = List.of(
            "participation",
            "response",
            "answer",
            "answer_choice",
            "submission",
            "submitted_answer",
            "submitted_answer_choice");

    /** Their reach is tested where they are used. */
    private static final List<String> ALSO_PROTECTED = List.of(
            "saved_change",
            "correction_request",
            "delegation",
            "withdrawal",
            "decline",
            "conversation",
            "conversation_message",
            "conversation_reading",
            "mail_message",
            "review_step",
            "audit_event",
            "population_decision",
            "release_statement",
            "release_member",
            "own_group_member",
            "coded_answer",
            "coded_answer_category");

    @Autowired
    JdbcTemplate application;

    @Autowired
    TransactionTemplate transaction;

    MunicipalityId ludza = TestDatabase.municipality("0037000");
    MunicipalityId other = TestDatabase.municipality("0042000");
    MunicipalityId madona = TestDatabase.municipality("0038001");
    MunicipalityId formerMadona = TestDatabase.municipality("0038000");
    MunicipalityId formerVaraklani = TestDatabase.municipality("0055000");
    Survey survey;

    @BeforeEach
    void submissions() {
        survey = new Survey();
        for (MunicipalityId municipality : List.of(ludza, other, formerMadona, formerVaraklani)) {
            survey.submissionOf(municipality);
        }
        survey.draftOf(madona);
    }

    @Test
    void every_table_that_hangs_on_a_participation_is_protected() {
        assertThat(TestDatabase.jdbc().queryForList("""
                                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                                where a.attname = 'municipality_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                                  and c.relrowsecurity
                                """, String.class))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(PROTECTED.stream(), ALSO_PROTECTED.stream())
                        .toList());
        assertThat(TestDatabase.jdbc().queryForList("""
                                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                                where a.attname = 'municipality_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                                  and not c.relrowsecurity
                                """, String.class))
                .containsExactlyInAnyOrder(
                        "account",
                        "population",
                        "municipality_version",
                        "register_change",
                        "register_change_predecessor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "participation",
                "response",
                "answer",
                "answer_choice",
                "submission",
                "submitted_answer",
                "submitted_answer_choice",
                "latest_submission"
            })
    void without_a_context_there_are_no_rows(String table) {
        assertThat(TestDatabase.jdbc().queryForObject("select count(*) from " + table, Integer.class))
                .isGreaterThan(1);
        assertThat(municipalitiesIn(table)).isEmpty();
        assertThat(inTransaction(() -> municipalitiesIn(table))).isEmpty();
        assertThat(as(administrator(), () -> municipalitiesIn(table))).isEmpty();
    }

    @Test
    void a_coordinator_sees_only_the_own_municipality_even_where_the_condition_is_forgotten() {
        for (String table : PROTECTED) {
            assertThat(as(coordinator(ludza), () -> municipalitiesIn(table)))
                    .as(table)
                    .containsExactly(ludza.value());
        }
    }

    @Test
    void a_coordinator_changes_nothing_of_another_municipality() {
        assertThat(as(
                        coordinator(ludza),
                        () -> application.update("update answer set number_value = 1 where type = 'count'")))
                .isEqualTo(1);
        assertThat(as(coordinator(ludza), () -> application.update("update response set state = 'submitted'")))
                .isEqualTo(1);
        assertThat(as(coordinator(ludza), () -> application.update("delete from answer")))
                .isEqualTo(2);
        assertThat(TestDatabase.jdbc()
                        .queryForList(
                                "select number_value::int from answer where municipality_id = ? and type = 'count'",
                                Integer.class,
                                other.value()))
                .containsExactly(120);
    }

    @Test
    void a_coordinator_writes_nothing_in_the_name_of_another_municipality() {
        TestDatabase.jdbc().update("delete from answer_choice where municipality_id = ?", other.value());
        assertThatThrownBy(() -> as(coordinator(ludza), () -> application.update("""
                                insert into answer_choice (response_id, question_id, choice_id, municipality_id)
                                select response_id, question_id, choice_id, ? from answer_choice
                                """, other.value())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_researcher_sees_every_submission_and_no_draft() {
        for (String table : PROTECTED) {
            List<Long> seen = as(researcher(), () -> municipalitiesIn(table));
            if (DRAFTS.contains(table)) {
                assertThat(seen).as(table).isEmpty();
            } else {
                assertThat(seen)
                        .as(table)
                        .contains(ludza.value(), other.value(), formerMadona.value(), formerVaraklani.value());
            }
        }
    }

    @Test
    void the_system_sees_everything() {
        for (String table : PROTECTED) {
            assertThat(Actors.asSystem("test", () -> inTransaction(() -> municipalitiesIn(table))))
                    .as(table)
                    .contains(ludza.value(), other.value());
        }
    }

    @Test
    void a_successor_reads_the_submissions_of_its_predecessors_and_nobody_else_does() {
        assertThat(as(coordinator(madona), () -> municipalitiesIn("submitted_answer")))
                .containsExactlyInAnyOrder(formerMadona.value(), formerVaraklani.value());
        assertThat(as(coordinator(formerMadona), () -> municipalitiesIn("submitted_answer")))
                .containsExactly(formerMadona.value());
        assertThat(as(coordinator(ludza), () -> municipalitiesIn("submitted_answer")))
                .containsExactly(ludza.value());
    }

    @Test
    void a_successor_changes_nothing_of_its_predecessors_and_does_not_read_their_drafts() {
        assertThat(as(coordinator(madona), () -> municipalitiesIn("answer"))).containsExactly(madona.value());
        assertThat(as(coordinator(madona), () -> application.update("update response set state = 'submitted'")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "submitted_answer", "submitted_answer_choice"})
    void what_was_submitted_can_be_neither_changed_nor_deleted(String table) {
        assertThatThrownBy(() ->
                        Actors.asSystem("test", () -> inTransaction(() -> application.update("delete from " + table))))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Actors.asSystem(
                        "test",
                        () -> inTransaction(() ->
                                application.update("update " + table + " set municipality_id = municipality_id"))))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> TestDatabase.jdbc().update("delete from " + table))
                .rootCause()
                .hasMessageContaining("never changed or deleted");
    }

    @Test
    void the_context_ends_with_its_transaction() {
        assertThat(as(coordinator(ludza), this::context)).isEqualTo("own_municipality " + ludza.value());
        assertThat(context()).isBlank();
        assertThat(inTransaction(this::context)).isBlank();
        assertThat(as(researcher(), this::context)).isEqualTo("submissions ");
    }

    @Test
    void progress_of_drafts_tells_how_far_they_came_to_those_who_may_know() {
        assertThat(as(researcher(), this::progress)).hasSize(5).allMatch(answered -> answered == 2);
        assertThat(as(coordinator(ludza), this::progress)).containsExactly(2);
        assertThat(as(administrator(), this::progress)).isEmpty();
        assertThat(progress()).isEmpty();
    }

    private List<Integer> progress() {
        return application.queryForList("select answered from draft_progress(?)", Integer.class, survey.round());
    }

    private String context() {
        String context = application.queryForObject(
                "select coalesce(current_setting('kopskats.reach', true), '') || ' '"
                        + " || coalesce(current_setting('kopskats.municipality_id', true), '')",
                String.class);
        return context == null ? "" : context;
    }

    private List<Long> municipalitiesIn(String table) {
        return application.queryForList("select distinct municipality_id from " + table, Long.class);
    }

    private <T> T as(Actor.Person person, Supplier<T> work) {
        return Acting.as(person, () -> inTransaction(work));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static Actor.Person coordinator(MunicipalityId municipality) {
        return new Actor.Person(new AccountId(1), Role.COORDINATOR, municipality, "Koordinatore");
    }

    private static Actor.Person researcher() {
        return new Actor.Person(new AccountId(2), Role.RESEARCHER, null, "Pētniece");
    }

    private static Actor.Person administrator() {
        return new Actor.Person(new AccountId(3), Role.ADMINISTRATOR, null, "Administratore");
    }
}
