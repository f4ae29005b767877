package lv.providus.kopskats.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.account.AccountFilter;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.account.AccountSort;
import lv.providus.kopskats.account.AccountState;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.audit.AuditEvent;
import lv.providus.kopskats.audit.AuditFilter;
import lv.providus.kopskats.audit.AuditService;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.fieldwork.FieldworkService;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.municipality.RegisterFilter;
import lv.providus.kopskats.municipality.RegisterSort;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What lists and progress cost with 10 000 accounts, 2 000 municipalities that are all asked in 20 rounds, and a million
 * lines of the audit trail: the time from the call of a service to its answer, transaction and row-level security included.
 */
@Tag("benchmark")
@IntegrationTest
class RegisterBenchmarkTest {

    private static final int WARM_UP = 10;
    private static final int TIMES = 60;
    private static final int PAGE = 50;

    @Autowired
    private AccountService accounts;

    @Autowired
    private MunicipalityService municipalities;

    @Autowired
    private RoundService rounds;

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private AuditService audit;

    private final Report report = new Report("register");
    private Actor.Person administrator;
    private Actor.Person researcher;
    private RoundId open;

    @BeforeEach
    void fill() {
        JdbcTemplate database = TestDatabase.jdbc();
        Survey survey = Survey.open();
        open = survey.round;
        researcher = survey.researcher;
        administrator = People.administrator("admin@providus.example");
        database.execute("""
                insert into municipality (atvk, name, kind, planning_region_id, valid_from)
                select lpad((9000000 + n)::text, 7, '0'), 'Ķekavas paraugnovads ' || n, 'novads', 1 + n % 5, '2021-07-01'
                from generate_series(1, 2000 - (select count(*) from municipality where valid_to is null)::int) n
                """);
        database.execute("""
                insert into account (email, display_name, role, municipality_id, password_hash, last_sign_in_at, enabled)
                select 'persona' || n || '@pasvaldiba' || n % 2000 || '.example',
                       (array['Anna', 'Jānis', 'Līga', 'Ķirils', 'Šarlote'])[1 + n % 5] || ' Paraugs ' || md5(n::text),
                       'coordinator', m.ids[1 + n % 2000], case when n % 7 > 0 then 'x' end,
                       case when n % 3 > 0 then now() - n * interval '1 minute' end, n % 11 > 0
                from generate_series(1, 10000) n, (select array_agg(id) ids from municipality where valid_to is null) m
                """);
        database.execute("""
                insert into round (questionnaire_version_id, population_set_id, title_lv, title_en, reference_date,
                                   opens_at, closes_at)
                select questionnaire_version_id, population_set_id, 'Kārta ' || n, 'Round ' || n, reference_date,
                       opens_at - n * interval '90 days', closes_at - n * interval '90 days'
                from round, generate_series(1, 19) n
                """);
        database.execute("""
                insert into participation (round_id, municipality_id)
                select r.id, m.id from round r, municipality m where m.valid_to is null on conflict do nothing
                """);
        database.execute("""
                insert into response (round_id, municipality_id, questionnaire_version_id, state)
                select r.id, p.municipality_id, r.questionnaire_version_id,
                       case when p.municipality_id % 4 = 0 then 'draft' else 'submitted' end::response_state
                from round r join participation p on p.round_id = r.id where p.municipality_id % 9 > 0
                """);
        database.execute("""
                insert into submission (response_id, round_id, municipality_id, questionnaire_version_id, number,
                                        receipt_number, submitted_by_label)
                select id, round_id, municipality_id, questionnaire_version_id, 1,
                       'K-' || lpad(id::text, 7, '0') || '-0000-0000', 'Paraugs'
                from response where state = 'submitted'
                """);
        database.execute("""
                insert into answer (response_id, question_id, municipality_id, questionnaire_version_id, type,
                                    number_value, changed_by_label)
                select r.id, q.id, r.municipality_id, r.questionnaire_version_id, q.type, 70, 'Paraugs'
                from response r join question q on q.questionnaire_version_id = r.questionnaire_version_id
                where q.type = 'count'
                """);
        events(database);
        database.execute("vacuum analyze");
    }

    /** Written past the chain, whose hashes are of no account for the time that reading takes. */
    private static void events(JdbcTemplate database) {
        database.execute("alter table audit_event disable trigger audit_event_linked_to_its_predecessor");
        database.execute("""
                insert into audit_event (happened_at, actor_label, actor_account_id, action, object_kind, object_id,
                                         municipality_id, round_id, new_values, sequence, previous_hash, hash)
                select now() - (1000000 - n) * interval '20 seconds', 'Paraugs', 3 + n % 10000,
                       case when n % 1000 = 0 then 'account.disabled' when n % 3 = 0 then 'account.signed_in'
                            else 'answer.given' end,
                       'response', n::text, case when n % 3 > 0 then 1 + n % 2000 end,
                       case when n % 3 > 0 then 1 + n % 20 end,
                       '{"question": "housed_total", "value": "70"}', 1, null, '\\x00'
                from generate_series(1, 1000000) n
                """);
        database.execute("alter table audit_event enable trigger audit_event_linked_to_its_predecessor");
    }

    @AfterEach
    void empty() {
        TestDatabase.empty();
    }

    private void measure(String what, Actor actor, Runnable call) {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long begin = System.nanoTime();
            Acting.as(actor, call);
            if (i >= WARM_UP) {
                taken.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        report.times(what + ", p50 / p95", taken);
    }

    @Test
    void what_lists_and_progress_cost() {
        try {
            ofAccounts();
            ofMunicipalitiesAndRounds();
            ofEvents();
        } finally {
            report.write();
        }
    }

    private void ofAccounts() {
        for (AccountSort sort : AccountSort.values()) {
            measure(
                    "accounts by " + sort.name().toLowerCase(Locale.ROOT),
                    administrator,
                    () -> page(AccountFilter.ALL, sort, 0));
        }
        measure("accounts, the last page", administrator, () -> page(AccountFilter.ALL, AccountSort.NAME, 9_900));
        AccountFilter name = new AccountFilter("kirils", null, null, null);
        measure("accounts found by a name", administrator, () -> page(name, AccountSort.NAME, 0));
        measure("accounts counted by a name", administrator, () -> accounts.count(name));
        measure(
                "accounts found by a municipality's name",
                administrator,
                () -> page(new AccountFilter("kekavas paraugnovads 17", null, null, null), AccountSort.EMAIL, 0));
        measure(
                "accounts of a role and a state",
                administrator,
                () -> page(
                        new AccountFilter("", Role.COORDINATOR, AccountState.INVITED, null),
                        AccountSort.LAST_SIGN_IN,
                        0));
    }

    private void page(AccountFilter filter, AccountSort sort, int offset) {
        accounts.list(filter, sort, true, offset, PAGE);
    }

    private void ofMunicipalitiesAndRounds() {
        for (RegisterSort sort : RegisterSort.values()) {
            measure(
                    "municipalities by " + sort.name().toLowerCase(Locale.ROOT),
                    administrator,
                    () -> municipalities.register(RegisterFilter.ALL, sort, true, 0, PAGE));
        }
        measure(
                "municipalities, the last page",
                administrator,
                () -> municipalities.register(RegisterFilter.ALL, RegisterSort.NAME, true, 1_950, PAGE));
        measure(
                "municipalities found by a name",
                administrator,
                () -> municipalities.register(
                        new RegisterFilter("paraugnovads 17", null, null, null), RegisterSort.NAME, true, 0, PAGE));
        measure("municipalities counted", administrator, () -> municipalities.count(RegisterFilter.ALL));
        measure("municipalities of a day", administrator, () -> municipalities.validOn(LocalDate.of(2026, 11, 1)));
        measure("rounds", researcher, rounds::list);
        measure("rounds with their counts", researcher, fieldwork::overview);
        measure("progress of a round of 2 000", researcher, () -> fieldwork.progress(open));
        measure("participations of a round of 2 000", researcher, () -> rounds.participations(open));
        measure("timeline of a round of 2 000", researcher, () -> fieldwork.timeline(open));
    }

    private void ofEvents() {
        measure("events, first page", administrator, () -> events(AuditFilter.ALL));
        AuditEvent middle = Acting.as(
                administrator,
                () -> audit.page(AuditFilter.ALL.between(null, Instant.now().minus(Duration.ofDays(115))), null, 1)
                        .getFirst());
        measure(
                "events, a page in the middle",
                administrator,
                () -> audit.page(AuditFilter.ALL, middle.position(), PAGE));
        measure("events of a person", administrator, () -> events(AuditFilter.ALL.by(new AccountId(777))));
        measure("events of a municipality", administrator, () -> events(AuditFilter.ALL.in(new MunicipalityId(17))));
        measure("events of a round", administrator, () -> events(AuditFilter.ALL.in(new RoundId(3))));
        measure("events of a rare kind", administrator, () -> events(AuditFilter.ALL.of("account.disabled")));
        measure(
                "events of a kind in a round in which there is none",
                administrator,
                () -> events(AuditFilter.ALL.in(new RoundId(3)).of("account.disabled")));
        measure(
                "events of a person in a week",
                administrator,
                () -> events(AuditFilter.ALL
                        .by(new AccountId(777))
                        .between(Instant.now().minus(Duration.ofDays(7)), null)));
        measure("events for a researcher", researcher, () -> events(AuditFilter.ALL));
    }

    private void events(AuditFilter filter) {
        audit.page(filter, null, PAGE);
    }
}
