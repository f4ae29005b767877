package lv.providus.kopskats.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.results.MadeRound;
import lv.providus.kopskats.results.ResidentsApart;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.results.ResultsQuestion.Type;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class PublicationServiceTest {

    private static final List<String> ACTIVITIES = List.of("events", "collectives", "premises", "funding");

    /** Each municipality's groups, as the register and the round's residents have them. */
    private static final String GROUPS = """
            select m.id as municipality, d.division, d.code
            from participation p join round r on r.id = p.round_id join municipality m on m.id = p.municipality_id
            join planning_region g on g.id = m.planning_region_id
            left join population n on n.population_set_id = r.population_set_id and n.municipality_id = m.id
            cross join lateral (values ('country', ''), ('region', g.code), ('kind', m.kind::text),
                ('size', case when n.residents < 15000 then 'small' when n.residents < 30000 then 'medium'
                              when n.residents >= 30000 then 'large' else 'unknown' end)) d (division, code)
            where p.round_id = ?""";

    private static final LocalizedText TEXT = new LocalizedText("Jautājums", "Question");

    private static final String POINT_WITH_ITS_SIDE =
            "case when c.score > 3 then 'up:' when c.score < 3 then 'down:' else '' end || a.choice_id";

    @Autowired
    PublicationService publications;

    private SurveyFixture survey;
    private Actor.Person researcher;

    @BeforeEach
    void prepare() {
        survey = new SurveyFixture();
        researcher = People.researcher("r@providus.example");
        SurveyFixture.publishInGroupsOnly();
    }

    private ReleaseOutcome release(RoundId round) {
        return Acting.as(researcher, () -> publications.release(round));
    }

    private List<Release> releases(RoundId round) {
        return Acting.as(researcher, () -> publications.releases(round));
    }

    private void submit(RoundId round, String atvk, Random random) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("housed_total", random.nextInt(4000));
        for (String scale : List.of("finance_sufficient", "local_involvement")) {
            answers.put(scale, random.nextInt(9) == 0 ? SurveyFixture.DOES_NOT_KNOW : (Object) (1 + random.nextInt(5)));
        }
        answers.put(
                "informal_support",
                ACTIVITIES.stream().filter(activity -> random.nextInt(3) > 0).toList());
        answers.put("form_of_work", random.nextInt(4) == 0 ? "full_time" : "part_time");
        answers.put("difficulties", "Grūtības");
        survey.submit(round, atvk, answers);
    }

    private RoundId threeReleases(Random random) {
        RoundId round = survey.fullRound();
        List<String> asked = survey.asked(round);
        asked.stream().limit(36).forEach(atvk -> submit(round, atvk, random));
        assertThat(release(round)).isEqualTo(new ReleaseOutcome.Made(1));
        asked.stream().skip(36).limit(2).forEach(atvk -> submit(round, atvk, random));
        submit(round, asked.getFirst(), random);
        assertThat(release(round)).isEqualTo(new ReleaseOutcome.Made(2));
        asked.stream().skip(38).forEach(atvk -> submit(round, atvk, random));
        asked.stream().skip(10).limit(9).forEach(atvk -> submit(round, atvk, random));
        assertThat(release(round)).isEqualTo(new ReleaseOutcome.Made(3));
        return round;
    }

    @ParameterizedTest
    @ValueSource(longs = 51)
    void an_attack_by_differences_over_all_groups_groupings_and_releases_finds_no_secret(long seed) {
        RoundId round = threeReleases(new Random(seed));

        for (String question : List.of("finance_sufficient", "local_involvement", "form_of_work")) {
            assertThat(attack(round, question, null, POINT_WITH_ITS_SIDE).secret())
                    .as(question)
                    .isEmpty();
        }
        for (String activity : ACTIVITIES) {
            assertThat(attack(round, "informal_support", activity, ticked(activity))
                            .secret())
                    .as(activity)
                    .isEmpty();
        }
        assertThat(SurveyFixture.JDBC.queryForObject(
                        "select count(*) from published_choice p join release r on r.id = p.release_id where p.of_release < r.number",
                        Integer.class))
                .isPositive();
    }

    @Test
    void the_release_of_a_figure_does_not_tell_in_which_group_somebody_changed_an_answer() {
        RoundId round = survey.fullRound();
        List<String> asked = survey.asked(round);
        for (int i = 0; i < asked.size(); i++) {
            survey.submit(round, asked.get(i), Map.of("finance_sufficient", 1 + i % 5, "housed_total", i));
        }
        release(round);
        survey.submit(round, asked.getFirst(), Map.of("finance_sufficient", 3, "housed_total", 500));
        release(round);

        assertThat(shownIn(round, 2, "finance_sufficient"))
                .as("one changed its opinion, the others did not: all figures are those of release 1")
                .isNotEmpty()
                .containsOnly(Map.entry(1, true));
        for (int i = 0; i < 30; i++) {
            survey.submit(round, asked.get(i), Map.of("finance_sufficient", 1 + (i + 2) % 5, "housed_total", i));
        }
        release(round);
        assertThat(shownIn(round, 3, "finance_sufficient"))
                .as("where many changed, the new figures are shown, and only there")
                .contains(Map.entry(3, false))
                .doesNotContain(Map.entry(3, true), Map.entry(2, true), Map.entry(2, false));
    }

    /** The releases that a release names at the groups of a question, and whether the figures are those of release 1. */
    private List<Map.Entry<Integer, Boolean>> shownIn(RoundId round, int number, String code) {
        QuestionId question = SurveyFixture.question(code);
        List<Publication.Group> first = releases(round)
                .getFirst()
                .publication()
                .question(question)
                .orElseThrow()
                .groups();
        return releases(round).get(number - 1).publication().question(question).orElseThrow().groups().stream()
                .filter(group -> !group.choices().isEmpty())
                .map(group -> Map.entry(
                        group.choices().getFirst().ofRelease(),
                        first.stream().anyMatch(other -> other.choices().equals(group.choices()))))
                .distinct()
                .toList();
    }

    @Test
    void the_attack_would_find_a_secret_in_figures_that_are_not_controlled() {
        RoundId round = survey.fullRound();
        Random random = new Random(53);
        survey.asked(round).stream().limit(36).forEach(atvk -> submit(round, atvk, random));
        DifferencingAttack attack = new DifferencingAttack();
        groupsOf(round)
                .values()
                .forEach(group -> attack.has(statedIn(round, 99, "finance_sufficient", "a.choice_id", group)));
        assertThat(attack.secret()).isPresent();
    }

    private static String ticked(String activity) {
        return "exists (select from submitted_answer_choice t join choice o on o.id = t.choice_id where t.submission_id = s.id and o.code = '%s')"
                .formatted(activity);
    }

    /** All that was published of a question, put together from the database's rows and the answers of that time. */
    private DifferencingAttack attack(RoundId round, String question, @Nullable String choice, String meaning) {
        DifferencingAttack attack = new DifferencingAttack().noOpinion("");
        Map<String, List<Long>> groups = groupsOf(round);
        SurveyFixture.JDBC.query(
                """
                select distinct p.division::text, p.group_code, p.of_release
                from published_choice p join release r on r.id = p.release_id
                join question q on q.id = p.question_id join choice c on c.id = p.choice_id
                where r.round_id = ? and q.code = ? and (?::text is null or c.code = ?)""",
                row -> {
                    attack.has(statedIn(
                            round,
                            row.getInt(3),
                            question,
                            meaning,
                            Objects.requireNonNull(groups.get(row.getString(1) + " " + row.getString(2)))));
                },
                round.value(),
                question,
                choice,
                choice);
        return attack;
    }

    private static Map<String, List<Long>> groupsOf(RoundId round) {
        Map<String, List<Long>> groups = new TreeMap<>();
        SurveyFixture.JDBC.query(
                GROUPS,
                row -> {
                    groups.computeIfAbsent(
                                    row.getString("division") + " " + row.getString("code"),
                                    key -> new java.util.ArrayList<>())
                            .add(row.getLong("municipality"));
                },
                round.value());
        return groups;
    }

    /** What those of a group stated in the latest submission before a release was made. */
    private static Map<String, String> statedIn(
            RoundId round, int release, String question, String meaning, List<Long> group) {
        Map<String, String> stated = new LinkedHashMap<>();
        SurveyFixture.JDBC.query("""
                select m.id, case when a.submission_id is null or a.missing_reason is not null then ''
                             else (%s)::text end
                from submission s join municipality m on m.id = s.municipality_id
                left join submitted_answer a on a.submission_id = s.id
                    and a.question_id = (select id from question where code = '%s')
                left join choice c on c.id = a.choice_id
                where s.round_id = %s and s.id = (
                    select max(l.id) from submission l
                    where l.response_id = s.response_id and l.submitted_at < coalesce(
                        (select released_at from release where round_id = %s and number = %s), 'infinity'))""".formatted(meaning, question, round, round, release), row -> {
            if (group.contains(row.getLong(1))) {
                stated.put(row.getString(1), row.getString(2));
            }
        });
        return stated;
    }

    @Test
    void what_is_shown_is_what_plain_sql_counts_of_the_answers_of_its_release() {
        RoundId round = threeReleases(new Random(54));
        Map<String, List<Long>> groups = groupsOf(round);

        SurveyFixture.JDBC.query(
                """
                select p.division::text, p.group_code, p.of_release, p.choice_id, p.chosen, p.base
                from published_choice p join release r on r.id = p.release_id join question q on q.id = p.question_id
                where r.round_id = ? and q.code = 'finance_sufficient'""",
                row -> {
                    Map<String, String> stated = statedIn(
                            round,
                            row.getInt(3),
                            "finance_sufficient",
                            "a.choice_id",
                            Objects.requireNonNull(groups.get(row.getString(1) + " " + row.getString(2))));
                    assertThat(row.getInt(5)).isEqualTo((int) stated.values().stream()
                            .filter(answer -> answer.equals(rowChoice(row)))
                            .count());
                    assertThat(row.getInt(6)).isEqualTo((int) stated.values().stream()
                            .filter(answer -> !answer.isEmpty())
                            .count());
                },
                round.value());
        assertThat(releases(round)).hasSize(3);
        assertThat(SurveyFixture.JDBC.queryForObject(
                        "select sum(number_value) from published_number n join release r on r.id = n.release_id where r.number = 1",
                        Long.class))
                .isEqualTo(Objects.requireNonNull(SurveyFixture.JDBC.queryForObject(
                        "select total from published_group g join release r on r.id = g.release_id where r.number = 1 and g.division = 'country' and g.total is not null and g.answered > 0",
                        Long.class)));
    }

    private static String rowChoice(java.sql.ResultSet row) {
        try {
            return row.getString(4);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_release_is_what_the_preview_showed_and_never_changes() {
        RoundId round = survey.fullRound();
        Random random = new Random(55);
        survey.asked(round).stream().limit(40).forEach(atvk -> submit(round, atvk, random));
        Publication preview =
                Acting.as(researcher, () -> publications.preview(round)).orElseThrow();

        assertThat(release(round)).isEqualTo(new ReleaseOutcome.Made(1));

        Publication released = releases(round).getFirst().publication();
        assertThat(ReleaseChanges.between(preview, released)).isEmpty();
        assertThat(release(round)).isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Reason.NOTHING_NEW));
        assertThat(released.questions()).hasSize(8);
        submit(round, survey.asked(round).getFirst(), random);
        assertThat(releases(round).getFirst().publication()).isEqualTo(released);
        assertThatThrownBy(() -> SurveyFixture.JDBC.update("update published_choice set chosen = 0"))
                .isInstanceOf(DataAccessException.class);
        assertThat(release(round)).isEqualTo(new ReleaseOutcome.Made(2));
        assertThat(ReleaseChanges.between(released, releases(round).getLast().publication()))
                .isNotEmpty();
    }

    @Test
    void a_release_keeps_of_which_day_and_whose_its_residents_are_whatever_the_register_becomes() {
        RoundId round = survey.fullRoundOfOwnResidents("Avots");
        survey.asked(round).forEach(atvk -> survey.submit(round, atvk, Map.of("housed_total", 10)));
        ofOwnResidents("update population set adopted = true where municipality_id = " + ludza() + " and");
        Publication preview =
                Acting.as(researcher, () -> publications.preview(round)).orElseThrow();
        release(round);
        Release released = releases(round).getFirst();

        ofOwnResidents("update population set residents = 1, reference_date = '2020-05-05', adopted = false where");
        SurveyFixture.JDBC.update(
                "update population_set set name = 'Cits', reference_date = '2020-05-05' where name = 'Avots'");

        assertThat(releases(round)).containsExactly(released);
        assertThat(housed(released.publication())).containsExactlyInAnyOrderElementsOf(housed(preview));
        ResidentsSource source = Objects.requireNonNull(released.residents());
        assertThat(source).isEqualTo(new ResidentsSource("Avots", LocalDate.of(2026, 1, 1)));
        ResidentsApart apart = Publication.residentsApart(source, housed(released.publication()));
        assertThat(apart.otherDays()).containsOnlyKeys(LocalDate.of(2025, 1, 1));
        assertThat(apart.otherDays().get(LocalDate.of(2025, 1, 1)))
                .containsExactlyInAnyOrder("Madonas novads", "Varakļānu novads");
        assertThat(apart.adopted()).containsExactly("Ludzas novads");
    }

    @Test
    void a_release_made_before_days_were_noted_tells_the_name_of_its_source_and_no_day() {
        RoundId round = survey.fullRoundOfOwnResidents("Avots");
        survey.asked(round).forEach(atvk -> survey.submit(round, atvk, Map.of("housed_total", 10)));
        release(round);
        SurveyFixture.JDBC.update("""
                insert into release (round_id, number, released_by_label, residents_of)
                select round_id, 2, released_by_label, residents_of from release""");
        SurveyFixture.JDBC.update("""
                insert into published_group (release_id, question_id, division, group_code, asked, submitted)
                select l.id, g.question_id, g.division, g.group_code, g.asked, g.submitted
                from published_group g cross join release l where l.number = 2""");
        SurveyFixture.JDBC.update("""
                insert into published_number
                    (release_id, question_id, municipality_name, region_code, outcome, number_value, residents)
                select l.id, n.question_id, n.municipality_name, n.region_code, n.outcome, n.number_value, n.residents
                from published_number n cross join release l where l.number = 2""");

        Release before = releases(round).getLast();

        ResidentsSource source = Objects.requireNonNull(before.residents());
        assertThat(source).isEqualTo(new ResidentsSource("Avots", null));
        assertThat(Publication.residentsApart(source, housed(before.publication())))
                .isEqualTo(ResidentsApart.of(source, List.of()));
        assertThat(housed(before.publication()))
                .hasSize(43)
                .allSatisfy(number -> assertThat(
                                Objects.requireNonNull(number.residents()).number())
                        .isEqualTo(SurveyFixture.JDBC.queryForObject("""
                        select p.residents from population p join municipality m on m.id = p.municipality_id
                        where p.population_set_id = (select id from population_set where name = 'Avots')
                          and m.name = ? and m.valid_from <= '2024-06-01'
                          and coalesce(m.valid_to, 'infinity') >= '2024-06-01'""", Integer.class, number.municipality())));
        assertThat(numbersChanged(releases(round).getFirst(), before)).isEmpty();
    }

    private static List<ReleaseChanges.Change> numbersChanged(Release one, Release other) {
        Publication.Question question = one.publication()
                .question(SurveyFixture.question("housed_total"))
                .orElseThrow();
        return ReleaseChanges.of(
                        MadeRound.question(question.question().value(), "housed_total", Type.COUNT, TEXT, List.of()),
                        one.publication(),
                        other.publication())
                .stream()
                .filter(change -> change instanceof ReleaseChanges.Change.OfNumber)
                .toList();
    }

    private static void ofOwnResidents(String update) {
        SurveyFixture.JDBC.update(update + " population_set_id = (select id from population_set where name = 'Avots')");
    }

    private static long ludza() {
        return Objects.requireNonNull(SurveyFixture.JDBC.queryForObject(
                "select id from municipality where name = 'Ludzas novads'", Long.class));
    }

    private static List<Publication.NamedNumber> housed(Publication publication) {
        return publication
                .question(SurveyFixture.question("housed_total"))
                .orElseThrow()
                .numbers();
    }

    @Test
    void texts_and_numbers_that_may_not_be_named_are_not_published() {
        SurveyFixture.JDBC.update("update question set disclosure = 'groups_only' where code = 'housed_total'");
        RoundId round = survey.fullRound();
        Random random = new Random(56);
        survey.asked(round).forEach(atvk -> submit(round, atvk, random));

        Publication preview =
                Acting.as(researcher, () -> publications.preview(round)).orElseThrow();

        assertThat(preview.questions())
                .extracting(question -> SurveyFixture.JDBC.queryForObject(
                        "select code from question where id = ?",
                        String.class,
                        question.question().value()))
                .containsExactly(
                        "residing_now",
                        "finance_sufficient",
                        "informal_support",
                        "local_involvement",
                        "residents_support",
                        "form_of_work",
                        "population");
    }

    @Test
    void an_open_round_a_round_of_selected_rows_and_an_unknown_one_have_no_release() {
        RoundId open = survey.fullRound();
        SurveyFixture.JDBC.update("update round set closes_at = now() + interval '1 day' where id = ?", open.value());
        assertThat(release(open)).isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Reason.NOT_CLOSED));
        assertThat(release(survey.slidesRound()))
                .isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Reason.PARTIAL_ROUND));
        assertThat(release(new RoundId(999_999)))
                .isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Reason.NOT_FOUND));
        var coordinator = SurveyFixture.coordinator("0037000");
        assertThatThrownBy(() -> Acting.as(coordinator, () -> publications.release(open)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
