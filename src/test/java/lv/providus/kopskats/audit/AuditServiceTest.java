package lv.providus.kopskats.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AuditServiceTest {

    private static final RoundId ROUND = new RoundId(7);

    @Autowired
    private AuditService service;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate asApplication;

    private Actor.Person administrator;
    private Actor.Person researcher;
    private Actor.Person coordinator;
    private MunicipalityId ludza;

    @BeforeEach
    void events() {
        ludza = TestDatabase.municipality("0037000");
        administrator = People.administrator("admin@providus.example");
        researcher = People.researcher("r@providus.example");
        coordinator = People.coordinator("k@ludza.example", ludza);
        record(administrator, "account.created", AuditedObject.of("account", 1), Map.of(), Map.of("name", "A"));
        record(
                coordinator,
                "answer.given",
                AuditedObject.of("response", 1).in(ludza).in(ROUND),
                Map.of(),
                Map.of("question", "housed_total", "value", "12"));
        record(
                coordinator,
                "response.submitted",
                AuditedObject.of("response", 1).in(ludza).in(ROUND),
                Map.of("state", "draft"),
                Map.of("state", "submitted"));
        record(administrator, "account.disabled", AuditedObject.of("account", 1), Map.of(), Map.of());
    }

    private void record(
            Actor actor, String action, AuditedObject object, Map<String, String> before, Map<String, String> after) {
        Acting.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> trail.record(action, object, before, after)));
    }

    private List<String> actions(Actor reader, AuditFilter filter, @Nullable AuditPosition after, int limit) {
        return Acting.as(reader, () -> service.page(filter, after, limit)).stream()
                .map(AuditEvent::action)
                .toList();
    }

    @Test
    void an_administrator_reads_everything_the_latest_first_page_by_page() {
        List<AuditEvent> first = Acting.as(administrator, () -> service.page(AuditFilter.ALL, null, 3));
        assertThat(first)
                .extracting(AuditEvent::action)
                .containsExactly("account.disabled", "response.submitted", "answer.given");
        assertThat(first.get(2).newValues()).containsEntry("value", "12");
        assertThat(actions(administrator, AuditFilter.ALL, first.get(2).position(), 3))
                .containsExactly("account.created");
    }

    @Test
    void events_are_filtered_by_person_municipality_round_action_and_time() {
        assertThat(actions(administrator, AuditFilter.ALL.by(coordinator.accountId()), null, 9))
                .containsExactly("response.submitted", "answer.given");
        Actors.asSystem(
                "sign-in",
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> trail.record(
                                "account.signed_in",
                                AuditedObject.of("account", coordinator.accountId()),
                                Map.of(),
                                Map.of())));
        assertThat(actions(administrator, AuditFilter.ALL.by(coordinator.accountId()), null, 9))
                .containsExactly("account.signed_in", "response.submitted", "answer.given");
        assertThat(actions(administrator, AuditFilter.ALL.in(ludza), null, 9)).hasSize(2);
        assertThat(actions(administrator, AuditFilter.ALL.in(new RoundId(8)), null, 9))
                .isEmpty();
        assertThat(actions(administrator, AuditFilter.ALL.in(ROUND).of("answer.given"), null, 9))
                .containsExactly("answer.given");
        Instant soon = Instant.now().plusSeconds(60);
        assertThat(actions(administrator, AuditFilter.ALL.between(null, soon), null, 9))
                .hasSize(5);
        assertThat(actions(administrator, AuditFilter.ALL.between(soon, null), null, 9))
                .isEmpty();
    }

    @Test
    void a_researcher_reads_what_concerns_rounds_but_not_what_a_draft_says() {
        List<AuditEvent> read = Acting.as(researcher, () -> service.page(AuditFilter.ALL, null, 9));
        assertThat(read).extracting(AuditEvent::action).containsExactly("response.submitted", "answer.given");
        assertThat(read.get(0).newValues()).containsEntry("state", "submitted");
        assertThat(read.get(1).newValues()).isEmpty();
    }

    @Test
    void a_coordinator_is_refused_by_the_service_and_reads_nothing_from_the_table_either() {
        assertThatThrownBy(() -> actions(coordinator, AuditFilter.ALL, null, 9))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(countAs(coordinator)).isZero();
        assertThat(countAs(researcher)).isEqualTo(2);
        assertThat(countAs(administrator)).isEqualTo(4);
    }

    private int countAs(Actor actor) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Acting.as(
                actor,
                () -> Objects.requireNonNull(transaction.execute(status -> Objects.requireNonNull(
                        asApplication.queryForObject("select count(*) from audit_event", Integer.class)))));
    }

    @Test
    void an_export_hands_over_every_event_and_is_an_event_itself() {
        List<String> exported = new ArrayList<>();
        Acting.as(administrator, () -> service.export(AuditFilter.ALL, event -> exported.add(event.action())));
        assertThat(exported)
                .containsExactly(
                        "audit.exported", "account.disabled", "response.submitted", "answer.given", "account.created");
    }

    @Test
    void the_check_finds_an_altered_line_and_a_gap() {
        assertThat(Acting.as(administrator, service::check)).isEqualTo(new ChainCheck(4, List.of()));
        JdbcTemplate owner = TestDatabase.jdbc();
        owner.execute("alter table audit_event disable trigger audit_event_never_changes");
        try {
            owner.update("update audit_event set new_values = '{\"value\": \"13\"}' where action = 'answer.given'");
            owner.update("delete from audit_event where action = 'account.created'");
        } finally {
            owner.execute("alter table audit_event enable trigger audit_event_never_changes");
        }
        ChainCheck check = Acting.as(administrator, service::check);
        assertThat(check.events()).isEqualTo(3);
        assertThat(check.broken())
                .extracting(ChainCheck.Broken::action)
                .containsExactly("answer.given", "account.disabled");
    }
}
