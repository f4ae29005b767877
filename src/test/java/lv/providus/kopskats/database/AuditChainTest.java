package lv.providus.kopskats.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AuditChainTest {

    private static final String BROKEN_LINKS = """
            select e.action from audit_event e
            left join audit_event p
                on p.object_kind = e.object_kind and p.object_id = e.object_id and p.sequence = e.sequence - 1
            where e.hash <> audit_event_digest(e) or e.previous_hash is distinct from p.hash
            order by e.id
            """;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcTemplate application;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void three_changes_of_one_thing_and_one_of_another() {
        for (String action : List.of("thing.made", "thing.changed", "thing.removed")) {
            record(action, "1");
        }
        record("other.made", "2");
    }

    @Test
    void each_line_is_linked_to_the_one_before_of_the_same_thing() {
        assertThat(TestDatabase.jdbc().queryForList("select sequence from audit_event order by id", Integer.class))
                .containsExactly(1, 2, 3, 1);
        assertThat(brokenLinks()).isEmpty();
    }

    @Test
    void a_changed_line_is_seen_when_the_chain_is_recomputed() {
        behindTheBackOfTheTrigger(
                "update audit_event set actor_label = 'somebody else' where action = 'thing.changed'");
        assertThat(brokenLinks()).containsExactly("thing.changed");
    }

    @Test
    void a_line_changed_together_with_its_hash_breaks_the_next_link() {
        behindTheBackOfTheTrigger("update audit_event set actor_label = 'somebody else' where action = 'thing.made'");
        behindTheBackOfTheTrigger("update audit_event e set hash = audit_event_digest(e) where action = 'thing.made'");
        assertThat(brokenLinks()).containsExactly("thing.changed");
    }

    @Test
    void a_removed_line_is_seen_by_the_next_link() {
        behindTheBackOfTheTrigger("delete from audit_event where action = 'thing.changed'");
        assertThat(brokenLinks()).containsExactly("thing.removed");
    }

    @Test
    void the_application_cannot_change_or_delete_a_line() {
        assertThatThrownBy(() -> application.update("update audit_event set action = 'x'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> application.update("delete from audit_event"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_line_outside_the_transaction_of_its_change_is_refused() {
        assertThatThrownBy(() -> Actors.asSystem(
                        "test", () -> audit.record("x.y", AuditedObject.of("x", 1), Map.of(), Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void record(String action, String id) {
        Actors.asSystem(
                "test",
                () -> transaction.executeWithoutResult(
                        status -> audit.record(action, AuditedObject.of("thing", id), Map.of(), Map.of("a", "ā"))));
    }

    private static List<String> brokenLinks() {
        return TestDatabase.jdbc().queryForList(BROKEN_LINKS, String.class);
    }

    private static void behindTheBackOfTheTrigger(String statement) {
        TestDatabase.jdbc().execute("alter table audit_event disable trigger audit_event_never_changes");
        TestDatabase.jdbc().execute(statement);
        TestDatabase.jdbc().execute("alter table audit_event enable trigger audit_event_never_changes");
    }
}
