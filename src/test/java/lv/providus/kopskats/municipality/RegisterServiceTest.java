package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.TestDatabase.municipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class RegisterServiceTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final String REASON = "Ministru kabineta noteikumi";
    private static final Actor.Person ADMINISTRATOR =
            new Actor.Person(new AccountId(1), Role.ADMINISTRATOR, null, "Administratore");

    @Autowired
    private RegisterService register;

    @Autowired
    private RegisterUndoService undoing;

    @Autowired
    private RegisterHistoryService histories;

    @Autowired
    private MunicipalityService municipalities;

    private final MunicipalityId ludza = municipality("0037000");
    private final MunicipalityId balvi = municipality("0024000");

    private static <T> T acting(Supplier<T> work) {
        return Acting.as(ADMINISTRATOR, work);
    }

    private RegisterOutcome record(PlannedChange change) {
        return acting(() -> register.record(change));
    }

    private RegisterOutcome.Done done(PlannedChange change) {
        assertThat(acting(() -> register.preview(change)).refusal()).isNull();
        RegisterOutcome outcome = record(change);
        assertThat(outcome).isInstanceOf(RegisterOutcome.Done.class);
        return (RegisterOutcome.Done) outcome;
    }

    private void refused(PlannedChange change, RegisterRefusal refusal) {
        assertThat(acting(() -> register.preview(change)).refusal()).isEqualTo(refusal);
        assertThat(record(change)).isEqualTo(new RegisterOutcome.Refused(refusal));
    }

    private Municipality on(MunicipalityId id, LocalDate date) {
        return acting(() -> municipalities.validOn(date)).stream()
                .filter(municipality -> municipality.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private MunicipalityDetails details(MunicipalityId id, String atvk, String name, String region) {
        return new MunicipalityDetails(new Atvk(atvk), name, MunicipalityKind.NOVADS, region(region));
    }

    private static PlanningRegionId region(String code) {
        return new PlanningRegionId(Objects.requireNonNull(
                TestDatabase.jdbc().queryForObject("select id from planning_region where code = ?", Long.class, code)));
    }

    private static List<String> auditOf(MunicipalityId id) {
        return TestDatabase.jdbc()
                .queryForList(
                        "select action from audit_event where municipality_id = ? order by id",
                        String.class,
                        id.value());
    }

    @Test
    void a_new_name_code_and_region_hold_from_their_day_and_the_old_ones_before_it() {
        done(new PlannedChange.NewDetails(
                ludza, details(ludza, "0037001", "Ludzas un Ciblas novads", "vidzeme"), FROM, REASON));
        Municipality before = on(ludza, FROM.minusDays(1));
        assertThat(before.name()).isEqualTo("Ludzas novads");
        assertThat(before.atvk()).isEqualTo(new Atvk("0037000"));
        assertThat(before.region().code()).isEqualTo("latgale");
        Municipality after = on(ludza, FROM);
        assertThat(after.name()).isEqualTo("Ludzas un Ciblas novads");
        assertThat(after.atvk()).isEqualTo(new Atvk("0037001"));
        assertThat(after.region().code()).isEqualTo("vidzeme");
        assertThat(after.validFrom()).isEqualTo(LocalDate.of(2021, 7, 1));
        assertThat(acting(() -> municipalities.byAtvk(new Atvk("0037000")))
                        .orElseThrow()
                        .id())
                .isEqualTo(ludza);
        assertThat(acting(() -> municipalities.byAtvk(new Atvk("0037001")))
                        .orElseThrow()
                        .id())
                .isEqualTo(ludza);
        assertThat(auditOf(ludza)).containsExactly("municipality.changed");
    }

    @Test
    void what_is_entered_ahead_stands_in_the_register_of_today_only_from_its_day() {
        LocalDate today = LocalDate.now(Formats.ZONE);
        done(new PlannedChange.NewDetails(
                balvi, details(balvi, "0024000", "Balvu zeme", "latgale"), today.plusDays(1), REASON));
        assertThat(acting(() -> municipalities.byId(balvi)).orElseThrow().name())
                .isEqualTo("Balvu novads");
        done(new PlannedChange.NewDetails(ludza, details(ludza, "0037000", "Ludzas zeme", "latgale"), today, REASON));
        assertThat(acting(() -> municipalities.byId(ludza)).orElseThrow().name())
                .isEqualTo("Ludzas zeme");
        assertThat(TestDatabase.jdbc()
                        .queryForList(
                                "select name from municipality where id in (?, ?) order by name",
                                String.class,
                                ludza.value(),
                                balvi.value()))
                .containsExactly("Balvu novads", "Ludzas zeme");
    }

    @Test
    void merged_into_one_that_stays_they_end_the_day_before() {
        RegisterOutcome.Done done = done(new PlannedChange.MergerInto(Set.of(balvi), ludza, FROM, REASON));
        assertThat(done.municipality()).isEqualTo(ludza);
        Municipality ended = acting(() -> municipalities.byId(balvi)).orElseThrow();
        assertThat(ended.validTo()).isEqualTo(FROM.minusDays(1));
        assertThat(ended.successor()).isEqualTo(ludza);
        assertThat(acting(() -> municipalities.validOn(FROM))).hasSize(41);
        assertThat(acting(() -> municipalities.validOn(FROM.minusDays(1)))).hasSize(42);
        MunicipalityHistory history = acting(() -> histories.history(ludza)).orElseThrow();
        assertThat(history.predecessors()).extracting(Municipality::id).containsExactly(balvi);
        assertThat(history.changes().getFirst().merged())
                .extracting(RegisterChange.Merged::name)
                .containsExactly("Balvu novads");
        assertThat(auditOf(balvi)).containsExactly("municipality.merged");
    }

    @Test
    void merged_into_a_new_one_it_may_bear_the_name_of_one_of_them() {
        RegisterOutcome.Done done = done(new PlannedChange.MergerIntoNew(
                Set.of(balvi, ludza), details(ludza, "0037009", "Ludzas novads", "latgale"), FROM, REASON));
        MunicipalityId made = Objects.requireNonNull(done.municipality());
        assertThat(made).isNotEqualTo(ludza);
        assertThat(acting(() -> municipalities.resolve("Ludzas novads", FROM))
                        .orElseThrow()
                        .id())
                .isEqualTo(made);
        assertThat(acting(() -> municipalities.resolve("Ludzas novads", FROM.minusDays(1)))
                        .orElseThrow()
                        .id())
                .isEqualTo(ludza);
        assertThat(acting(() -> histories.history(made)).orElseThrow().predecessors())
                .extracting(Municipality::id)
                .containsExactly(balvi, ludza);
    }

    @Test
    void a_change_is_undone_with_a_reason_and_stays_in_the_history() {
        RegisterOutcome.Done renamed = done(
                new PlannedChange.NewDetails(ludza, details(ludza, "0037000", "Ludzas zeme", "latgale"), FROM, REASON));
        RegisterOutcome.Done merged = done(new PlannedChange.MergerIntoNew(
                Set.of(balvi, ludza),
                details(ludza, "0037009", "Ludzas novads", "latgale"),
                FROM.plusYears(1),
                REASON));
        assertThat(acting(() -> undoing.undo(renamed.change(), "Kļūda")))
                .isEqualTo(new RegisterOutcome.Refused(RegisterRefusal.LATER_CHANGE_STANDS));
        assertThat(acting(() -> undoing.undo(merged.change(), " ")))
                .isEqualTo(new RegisterOutcome.Refused(RegisterRefusal.REASON_MISSING));
        assertThat(acting(() -> undoing.undo(merged.change(), "Kļūda"))).isInstanceOf(RegisterOutcome.Done.class);
        assertThat(acting(() -> municipalities.validOn(FROM.plusYears(2)))).hasSize(42);
        assertThat(acting(() -> municipalities.byAtvk(new Atvk("0037009")))).isEmpty();
        assertThat(acting(() -> undoing.undo(renamed.change(), "Kļūda"))).isInstanceOf(RegisterOutcome.Done.class);
        assertThat(on(ludza, FROM).name()).isEqualTo("Ludzas novads");
        assertThat(acting(() -> undoing.undo(renamed.change(), "Kļūda")))
                .isEqualTo(new RegisterOutcome.Refused(RegisterRefusal.ALREADY_UNDONE));
        assertThat(acting(() -> histories.history(ludza)).orElseThrow().changes())
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.undone())
                        .isNotNull()
                        .extracting(RegisterChange.Undone::reason)
                        .isEqualTo("Kļūda"));
        assertThat(TestDatabase.jdbc()
                        .queryForObject(
                                "select count(*) from audit_event where action = 'register_change.undone'",
                                Integer.class))
                .isEqualTo(2);
    }

    @Test
    void a_merger_into_a_municipality_that_somebody_looks_after_is_not_undone() {
        MunicipalityId made = Objects.requireNonNull(done(new PlannedChange.MergerIntoNew(
                        Set.of(balvi, ludza), details(ludza, "0037009", "Ludzas novads", "latgale"), FROM, REASON))
                .municipality());
        TestDatabase.jdbc()
                .update(
                        "insert into account (email, display_name, role, municipality_id) values ('a@b.example', 'A', 'coordinator', ?)",
                        made.value());
        var change = acting(() -> histories.history(made))
                .orElseThrow()
                .changes()
                .getFirst()
                .id();
        assertThat(acting(() -> undoing.previewUndo(change)).refusal()).isEqualTo(RegisterRefusal.IN_USE);
        assertThat(acting(() -> undoing.undo(change, "Kļūda")))
                .isEqualTo(new RegisterOutcome.Refused(RegisterRefusal.IN_USE));
    }

    @Test
    void what_contradicts_the_register_is_refused_before_anything_is_stored() {
        MunicipalityDetails same = details(ludza, "0037000", "Ludzas novads", "latgale");
        refused(new PlannedChange.NewDetails(ludza, same, FROM, REASON), RegisterRefusal.NOTHING_CHANGES);
        refused(
                new PlannedChange.NewDetails(ludza, details(ludza, "0037000", "Balvu novads", "latgale"), FROM, REASON),
                RegisterRefusal.NAME_TAKEN);
        refused(
                new PlannedChange.NewDetails(ludza, details(ludza, "0055000", "Ludza", "latgale"), FROM, REASON),
                RegisterRefusal.CODE_TAKEN);
        refused(
                new PlannedChange.NewDetails(ludza, details(ludza, "0037000", "Ludza", "latgale"), FROM, " "),
                RegisterRefusal.REASON_MISSING);
        refused(
                new PlannedChange.NewDetails(
                        ludza, details(ludza, "0037000", "Ludza", "latgale"), LocalDate.of(2021, 7, 1), REASON),
                RegisterRefusal.NOT_AFTER_LATEST_CHANGE);
        refused(
                new PlannedChange.MergerInto(Set.of(municipality("0055000")), ludza, FROM, REASON),
                RegisterRefusal.MUNICIPALITY_ENDED);
        refused(
                new PlannedChange.MergerInto(Set.of(balvi), municipality("0055000"), FROM, REASON),
                RegisterRefusal.SUCCESSOR_NOT_THERE);
        refused(new PlannedChange.MergerInto(Set.of(ludza), ludza, FROM, REASON), RegisterRefusal.SUCCESSOR_NOT_THERE);
        refused(new PlannedChange.MergerInto(Set.of(), ludza, FROM, REASON), RegisterRefusal.NOBODY_MERGED);
        assertThat(TestDatabase.jdbc().queryForObject("select count(*) from register_change", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_region_gets_another_name_and_one_that_ends_gives_its_municipalities_to_another() {
        RegionNames names =
                new RegionNames("Rietumu reģions", "Rietumu reģiona", "Rietumu reģionā", "Rietumi", "Rietumos", "West");
        done(new PlannedChange.NewRegionNames(region("kurzeme"), names, FROM, REASON));
        assertThat(acting(() -> municipalities.regionsOn(FROM)))
                .extracting(PlanningRegion::nominative)
                .contains("Rietumu reģions");
        assertThat(acting(() -> municipalities.regionsOn(FROM.minusDays(1))))
                .extracting(PlanningRegion::nominative)
                .contains("Kurzemes plānošanas reģions");
        RegisterPreview preview = acting(
                () -> register.preview(new PlannedChange.EndOfRegion(region("zemgale"), region("riga"), FROM, REASON)));
        assertThat(preview.consequences().moved()).hasSize(6).contains("Bauskas novads");
        RegisterOutcome.Done ended =
                done(new PlannedChange.EndOfRegion(region("zemgale"), region("riga"), FROM, REASON));
        assertThat(acting(() -> municipalities.regionsOn(FROM))).hasSize(4);
        assertThat(acting(() -> municipalities.validOn(FROM)).stream()
                        .filter(municipality -> municipality.region().code().equals("riga")))
                .hasSize(15);
        refused(
                new PlannedChange.NewMunicipality(
                        details(ludza, "0099000", "Jaunais novads", "zemgale"), FROM.plusDays(1), REASON),
                RegisterRefusal.REGION_NOT_THERE);
        assertThat(acting(() -> undoing.undo(ended.change(), "Kļūda"))).isInstanceOf(RegisterOutcome.Done.class);
        assertThat(acting(() -> municipalities.regionsOn(FROM))).hasSize(5);
    }

    @Test
    void the_database_itself_refuses_overlaps_gaps_and_a_code_given_twice() {
        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .update(
                                "insert into municipality_version (municipality_id, valid_from, atvk, name, kind, planning_region_id)"
                                        + " select municipality_id, '2024-01-01', atvk, 'Cits novads', kind, planning_region_id"
                                        + " from municipality_version where municipality_id = ?",
                                ludza.value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("municipality_version_no_overlap");
        assertThatThrownBy(() -> TestDatabase.jdbc().execute("""
                        do $$ begin
                        update municipality_version set valid_to = '2023-12-31' where municipality_id = %1$s;
                        insert into municipality_version (municipality_id, valid_from, atvk, name, kind, planning_region_id)
                        select municipality_id, '2024-01-02', atvk, name, kind, planning_region_id
                        from municipality_version where municipality_id = %1$s;
                        end $$
                        """.formatted(ludza)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("days are missing");
        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .update(
                                "update municipality_version set atvk = '0027000' where municipality_id = ?",
                                ludza.value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("municipality_version_code_of_one");
        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .update(
                                "update municipality_version set name = 'BALVU novads' where municipality_id = ?",
                                ludza.value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("municipality_version_name_of_one");
        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .update(
                                "update planning_region_version set valid_to = '2024-01-01' where planning_region_id = ?",
                                region("latgale").value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("there is no such region");
    }

    @Test
    void only_administrators_change_the_register() {
        Actor.Person researcher = new Actor.Person(new AccountId(2), Role.RESEARCHER, null, "Pētniece");
        assertThatThrownBy(() -> Acting.as(
                        researcher,
                        () -> register.record(new PlannedChange.MergerInto(Set.of(balvi), ludza, FROM, REASON))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
