package lv.providus.kopskats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.results.OwnGrouping.Members;
import lv.providus.kopskats.results.OwnGroupingOutcome.Done;
import lv.providus.kopskats.results.OwnGroupingOutcome.Refusal;
import lv.providus.kopskats.results.OwnGroupingOutcome.Refused;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class OwnGroupingServiceTest {

    private static final MunicipalityId MADONA = TestDatabase.municipality("0038001");
    private static final MunicipalityId FORMER_MADONA = TestDatabase.municipality("0038000");
    private static final MunicipalityId FORMER_VARAKLANI = TestDatabase.municipality("0055000");
    private static final MunicipalityId LUDZA = TestDatabase.municipality("0037000");
    private static final MunicipalityId DAUGAVPILS = TestDatabase.municipality("0002000");

    @Autowired
    OwnGroupingService service;

    @Autowired
    ResultsService results;

    @Autowired
    ExplorerService explorer;

    private ResultsReading reading;
    private SurveyFixture survey;

    @BeforeEach
    void prepare() {
        reading = new ResultsReading(results, explorer);
        survey = new SurveyFixture();
    }

    private static <T> T acting(Supplier<T> step) {
        return Acting.as(SurveyFixture.RESEARCHER, step::get);
    }

    private static OwnGroupingDraft draft(String name, boolean withRest, Members... groups) {
        return new OwnGroupingDraft(name, withRest, List.of(groups));
    }

    private OwnGroupingId add(OwnGroupingDraft draft) {
        return ((Done) acting(() -> service.add(draft))).id();
    }

    private Explored explore(RoundId round, String question, OwnGroupingId grouping) {
        ResultsRound found = reading.round(round);
        ExplorerChoice choice = new ExplorerChoice(
                question, Grouping.OWN, grouping, found.regions().getFirst().code(), Set.of(), false, false);
        return reading.explore(found, choice);
    }

    @Test
    void groups_are_saved_changed_and_deleted_and_each_step_is_told() {
        OwnGroupingId id = add(draft("  Pierobeža ", true, new Members("Pie robežas", List.of(LUDZA, DAUGAVPILS))));
        OwnGrouping saved = acting(() -> service.byId(id)).orElseThrow();
        assertThat(saved.name()).isEqualTo("Pierobeža");
        assertThat(saved.createdBy()).isEqualTo(SurveyFixture.RESEARCHER.label());
        assertThat(saved.groups()).containsExactly(new Members("Pie robežas", List.of(DAUGAVPILS, LUDZA)));

        OwnGroupingDraft changed =
                draft("Robeža", false, new Members("A", List.of(LUDZA)), new Members("B", List.of(DAUGAVPILS)));
        assertThat(acting(() -> service.change(saved, changed))).isEqualTo(new Done(id));
        assertThat(acting(() -> service.change(saved, changed))).isEqualTo(new Refused(Refusal.CHANGED_MEANWHILE));
        assertThat(acting(service::all)).extracting(OwnGrouping::name).containsExactly("Robeža");

        assertThat(acting(() -> service.delete(saved))).isEqualTo(new Refused(Refusal.CHANGED_MEANWHILE));
        assertThat(acting(service::all)).extracting(OwnGrouping::name).containsExactly("Robeža");
        OwnGrouping now = acting(() -> service.byId(id)).orElseThrow();
        assertThat(acting(() -> service.delete(now))).isEqualTo(new Done(id));
        assertThat(acting(() -> service.delete(now))).isEqualTo(new Refused(Refusal.GONE));
        assertThat(acting(() -> service.change(saved, changed))).isEqualTo(new Refused(Refusal.GONE));
        assertThat(SurveyFixture.JDBC.queryForList(
                        "select action from audit_event where object_kind = 'own_grouping' order by id", String.class))
                .containsExactly("own_grouping.created", "own_grouping.changed", "own_grouping.deleted");
    }

    @Test
    void what_makes_no_groups_is_refused_and_says_why() {
        Members ludza = new Members("A", List.of(LUDZA));
        add(draft("Ir", true, ludza));
        assertThat(acting(() -> service.add(draft("iR", true, ludza)))).isEqualTo(new Refused(Refusal.NAME_TAKEN));
        Map<Refused, OwnGroupingDraft> refused = Map.of(
                new Refused(Refusal.NAME_MISSING), draft(" ", true, ludza),
                new Refused(Refusal.TOO_FEW_GROUPS), draft("Viena", false, ludza),
                new Refused(Refusal.GROUP_NAME_MISSING, 0), draft("X", true, new Members("", List.of(LUDZA))),
                new Refused(Refusal.GROUP_NAME_TWICE, 1),
                        draft("X", true, ludza, new Members("a", List.of(DAUGAVPILS))),
                new Refused(Refusal.GROUP_EMPTY, 1), draft("X", true, ludza, new Members("B", List.of())),
                new Refused(Refusal.MUNICIPALITY_TWICE, 1), draft("X", true, ludza, new Members("B", List.of(LUDZA))));
        refused.forEach((reason, draft) -> assertThat(acting(() -> service.add(draft)))
                .as(reason.refusal().name())
                .isEqualTo(reason));
        assertThat(acting(service::all)).hasSize(1);
        assertThatThrownBy(() -> Acting.as(SurveyFixture.coordinator("0037000"), service::all))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void figures_of_own_groups_are_what_plain_sql_says() {
        RoundId round = RandomRound.of(survey, 41);
        List<MunicipalityId> first = ids("where m.atvk < '0030000' and m.valid_to is null");
        List<MunicipalityId> second = ids("where m.atvk > '0045000' and m.valid_to is null");
        OwnGroupingId id = add(draft("Pēc koda", true, new Members("Mazi kodi", first), new Members("Lieli", second)));

        Explored explored = explore(round, "housed_total", id);

        assertThat(explored.groups()).hasSize(3);
        for (GroupFigures figures : explored.groups()) {
            String of = switch (figures.group()) {
                case Group.Own(int place, String name) ->
                    place == 0 ? "m.id in (" + in(first) + ")" : "m.id in (" + in(second) + ")";
                case Group.OwnRest ignored -> "m.id not in (" + in(first) + "," + in(second) + ")";
                default -> throw new AssertionError(figures.group());
            };
            Map<String, Object> sql =
                    SurveyFixture.JDBC.queryForMap("""
                    select count(*) as asked, count(a.number_value) as n, sum(a.number_value) as total
                    %s
                    where p.round_id = %s and %s""".formatted(PlainRows.fromAsked("housed_total"), round, of));
            assertThat((long) figures.coverage().asked()).isEqualTo(sql.get("asked"));
            assertThat((long) figures.n()).isEqualTo(sql.get("n"));
            assertThat(Objects.requireNonNull(figures.numbers()).total())
                    .isEqualByComparingTo((java.math.BigDecimal) sql.get("total"));
        }
    }

    @Test
    void the_municipality_asked_stands_for_those_it_was_merged_from_or_went_into() {
        RoundId before = survey.fullRound();
        OwnGroupingId today = add(draft("Šodien", true, new Members("Madona", List.of(MADONA))));
        OwnPlacement earlier =
                Objects.requireNonNull(explore(before, "housed_total", today).own());
        assertThat(earlier.groups().keySet()).containsExactlyInAnyOrder(FORMER_MADONA, FORMER_VARAKLANI);
        assertThat(earlier.standIns())
                .containsExactly(
                        new OwnPlacement.StandIn("Madonas novads", List.of("Madonas novads (0038001)"), true),
                        new OwnPlacement.StandIn("Varakļānu novads", List.of("Madonas novads (0038001)"), true));
        assertThat(earlier.notAsked()).isEmpty();

        RoundId after = survey.round(
                "full",
                Objects.requireNonNull(
                        SurveyFixture.JDBC.queryForObject("select min(id) from population_set", Long.class)));
        SurveyFixture.JDBC.update("update round set reference_date = '2026-01-01' where id = ?", after.value());
        for (MunicipalityId asked : List.of(MADONA, LUDZA)) {
            SurveyFixture.JDBC.update(
                    "insert into participation (round_id, municipality_id) values (?, ?)",
                    after.value(),
                    asked.value());
        }
        OwnGroupingId then = add(draft(
                "Toreiz",
                true,
                new Members("Varakļāni", List.of(FORMER_VARAKLANI)),
                new Members("Pilsēta", List.of(DAUGAVPILS))));
        Explored later = explore(after, "housed_total", then);
        OwnPlacement placement = Objects.requireNonNull(later.own());
        assertThat(placement.groups()).containsExactly(Map.entry(MADONA, 0));
        assertThat(placement.standIns())
                .containsExactly(new OwnPlacement.StandIn("Madonas novads", List.of("Varakļānu novads"), false));
        assertThat(placement.notAsked()).containsExactly("Daugavpils valstspilsēta");

        OwnGroupingId apart = add(draft(
                "Šķirti",
                true,
                new Members("Varakļāni", List.of(FORMER_VARAKLANI)),
                new Members("Madona", List.of(FORMER_MADONA))));
        OwnPlacement between =
                Objects.requireNonNull(explore(after, "housed_total", apart).own());
        assertThat(between.between()).containsExactly("Madonas novads");
        assertThat(between.groups()).isEmpty();
        assertThat(explore(after, "housed_total", apart).groups())
                .extracting(group -> group.coverage().asked())
                .containsExactly(1);
    }

    @Test
    void groups_of_which_nobody_is_left_give_way_to_all_together() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("housed_total", 7));

        Explored gone = explore(round, "housed_total", new OwnGroupingId(999_999));

        assertThat(gone.groups()).extracting(GroupFigures::group).containsExactly(new Group.All(false));
        assertThat(gone.groups()).isEqualTo(List.of(gone.all()));
        assertThat(gone.groupsAndAll()).hasSize(1);
        assertThat(gone.pictured()).hasSize(1);
    }

    @Test
    void a_group_that_is_not_everybody_stands_beside_all_together() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("housed_total", 7));
        survey.submit(round, "0002000", Map.of("housed_total", 5));
        OwnGroupingId id = add(draft(
                "Divas", false, new Members("Ludza", List.of(LUDZA)), new Members("Madona", List.of(FORMER_MADONA))));
        ResultsRound found = reading.round(round);
        ExplorerChoice choice =
                new ExplorerChoice("housed_total", Grouping.OWN, id, "latgale", Set.of("latgale"), false, false);

        Explored explored = reading.explore(found, choice);

        assertThat(explored.groups()).extracting(GroupFigures::n).containsExactly(1);
        assertThat(explored.groupsAndAll())
                .extracting(GroupFigures::group)
                .containsExactly(new Group.Own(0, "Ludza"), new Group.All(true));
        assertThat(explored.pictured()).extracting(GroupFigures::n).containsExactly(1, 2);
    }

    private static List<MunicipalityId> ids(String where) {
        return new ArrayList<>(
                SurveyFixture.JDBC.queryForList("select m.id from municipality m " + where, Long.class).stream()
                        .map(MunicipalityId::new)
                        .toList());
    }

    private static String in(List<MunicipalityId> ids) {
        return String.join(",", ids.stream().map(MunicipalityId::toString).toList());
    }
}
