package lv.providus.kopskats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.results.Coding.State;
import lv.providus.kopskats.results.Coding.Text;
import lv.providus.kopskats.results.CodingOutcome.Done;
import lv.providus.kopskats.results.CodingOutcome.Refusal;
import lv.providus.kopskats.results.CodingOutcome.Refused;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class CodingServiceTest {

    @Autowired
    CodingService service;

    @Autowired
    AnswerCategoryService categories;

    @Autowired
    ResultsService results;

    @Autowired
    ExplorerService explorer;

    private SurveyFixture survey;
    private RoundId round;
    private ResultsRound found;
    private ResultsQuestion difficulties;

    @BeforeEach
    void prepare() {
        survey = new SurveyFixture();
        round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("difficulties", "Trūkst telpu"));
        survey.submit(round, "0002000", Map.of("difficulties", "Nav tulku un telpu"));
        survey.submit(round, "0001000", Map.of("difficulties", "Viss labi"));
        survey.submit(round, "0042000", Map.of("difficulties", "Nav naudas"));
        found = acting(() -> results.round(round)).orElseThrow();
        difficulties = found.question("difficulties").orElseThrow();
    }

    private static <T> T acting(Supplier<T> step) {
        return Acting.as(SurveyFixture.RESEARCHER, step::get);
    }

    private Coding coding() {
        return acting(() -> service.coding(round, difficulties.id()));
    }

    private Text text(String atvk) {
        return coding().texts().stream()
                .filter(text -> text.municipality().equals(TestDatabase.municipality(atvk)))
                .findFirst()
                .orElseThrow();
    }

    private AnswerCategoryId category(String name) {
        acting(() -> categories.add(round, difficulties, name, name + " (EN)"));
        return coding().categories().stream()
                .filter(category -> category.name().lv().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private CodedFigures.OfGroup latvia() {
        ExplorerChoice choice = new ExplorerChoice("difficulties", Grouping.KINDS, "latgale", Set.of(), false, false);
        Explored explored =
                acting(() -> explorer.explore(found, choice)).asOptional().orElseThrow();
        CodedFigures figures = acting(() -> service.figures(round, explored));
        assertThat(figures.groups().stream()
                        .mapToInt(CodedFigures.OfGroup::wrote)
                        .sum())
                .isEqualTo(4);
        return figures.groups().stream()
                .reduce((one, other) -> new CodedFigures.OfGroup(
                        new Group.All(false),
                        one.wrote() + other.wrote(),
                        java.util.stream.IntStream.range(0, one.categories().size())
                                .mapToObj(i -> sum(
                                        one.categories().get(i),
                                        other.categories().get(i)))
                                .toList(),
                        sum(one.none(), other.none()),
                        sum(one.notCoded(), other.notCoded()),
                        sum(one.outOfDate(), other.outOfDate())))
                .orElseThrow();
    }

    private static GroupFigures.Part sum(GroupFigures.Part one, GroupFigures.Part other) {
        return new GroupFigures.Part(one.count() + other.count(), one.of() + other.of(), null);
    }

    @Test
    void a_text_belongs_to_none_one_or_several_categories_and_counts_among_those_that_wrote() {
        AnswerCategoryId rooms = category("Telpas");
        AnswerCategoryId interpreters = category("Tulki");
        assertThat(text("0037000").state()).isEqualTo(State.NOT_CODED);

        List<Text> both = List.of(text("0037000"), text("0002000"));
        assertThat(acting(() -> service.put(round, difficulties.id(), both, rooms)))
                .isEqualTo(new Done(2));
        acting(() -> service.put(round, difficulties.id(), List.of(text("0002000")), interpreters));
        acting(() -> service.sort(round, difficulties.id(), List.of(text("0001000")), Set.of()));

        CodedFigures.OfGroup all = latvia();
        assertThat(all.categories()).extracting(GroupFigures.Part::count).containsExactly(2, 1);
        assertThat(all.none().count()).isEqualTo(1);
        assertThat(all.notCoded().count()).isEqualTo(1);
        assertThat(SurveyFixture.JDBC.queryForObject(
                        "select count(*) from coded_answer_category where round_id = ?", Integer.class, round.value()))
                .isEqualTo(3);
        assertThat(text("0002000").text()).isEqualTo("Nav tulku un telpu");

        acting(() -> service.take(round, difficulties.id(), List.of(text("0002000")), interpreters));
        assertThat(text("0002000").categories()).containsExactly(rooms);
        acting(() -> service.forget(round, difficulties.id(), List.of(text("0002000"))));
        assertThat(text("0002000").state()).isEqualTo(State.NOT_CODED);
        assertThat(SurveyFixture.JDBC.queryForObject(
                        "select count(*) from audit_event where object_kind = 'coded_answer'", Integer.class))
                .isEqualTo(6);
    }

    @Test
    void a_later_text_is_out_of_date_until_somebody_confirms_it() {
        AnswerCategoryId rooms = category("Telpas");
        Text read = text("0037000");
        acting(() -> service.put(round, difficulties.id(), List.of(read), rooms));

        survey.submit(round, "0037000", Map.of("difficulties", "Trūkst telpu un laika"));

        assertThat(text("0037000").state()).isEqualTo(State.OUT_OF_DATE);
        assertThat(text("0037000").codedText()).isEqualTo("Trūkst telpu");
        assertThat(latvia().categories().getFirst().count()).isZero();
        assertThat(latvia().outOfDate().count()).isEqualTo(1);
        assertThat(acting(() -> service.put(round, difficulties.id(), List.of(read), rooms)))
                .isEqualTo(new Refused(Refusal.TEXT_CHANGED));

        acting(() -> service.confirm(round, difficulties.id(), List.of(text("0037000"))));
        assertThat(text("0037000").state()).isEqualTo(State.CODED);
        assertThat(latvia().categories().getFirst().count()).isEqualTo(1);
    }

    @Test
    void categories_have_names_of_their_own_in_both_languages_and_can_be_renamed_and_deleted() {
        AnswerCategoryId rooms = category("Telpas");
        category("Tulki");
        assertThat(acting(() -> categories.add(round, difficulties, "telpas", "Rooms")))
                .isEqualTo(new Refused(Refusal.NAME_TAKEN));
        assertThat(acting(() -> categories.add(round, difficulties, "Cits", " ")))
                .isEqualTo(new Refused(Refusal.NAME_MISSING));
        assertThat(acting(() -> categories.rename(round, difficulties.id(), rooms, "TULKI", "X")))
                .isEqualTo(new Refused(Refusal.NAME_TAKEN));
        assertThat(acting(() -> categories.rename(round, difficulties.id(), rooms, "Telpu trūkums", "Lack of rooms")))
                .isEqualTo(new Done(1));
        acting(() -> service.put(round, difficulties.id(), List.of(text("0037000")), rooms));
        assertThat(acting(() -> categories.delete(round, difficulties.id(), rooms)))
                .isEqualTo(new Done(1));
        assertThat(acting(() -> categories.delete(round, difficulties.id(), rooms)))
                .isEqualTo(new Refused(Refusal.GONE));
        assertThat(text("0037000").categories()).isEmpty();
    }

    @Test
    void categories_of_an_earlier_round_are_taken_over_once() {
        category("Telpas");
        category("Tulki");
        RoundId next = survey.fullRound();
        SurveyFixture.JDBC.update(
                "update round set opens_at = '2025-05-01', closes_at = '2025-07-01' where id = ?", next.value());

        assertThat(acting(() -> categories.takeOver(next, difficulties))).isEqualTo(new Done(2));
        assertThat(acting(() -> service.coding(next, difficulties.id())).categories())
                .extracting(category -> category.name().lv())
                .containsExactly("Telpas", "Tulki");
        assertThat(acting(() -> categories.takeOver(next, difficulties)))
                .isEqualTo(new Refused(Refusal.NOTHING_EARLIER));
    }

    @Test
    void a_choice_as_category_changes_no_figure_of_the_choices() {
        survey.submit(round, "0037000", Map.of("informal_support", List.of("other")));
        ResultsQuestion support = found.question("informal_support").orElseThrow();
        ResultsQuestion.Option premises = support.options().get(2);
        acting(() -> categories.add(round, support, premises));
        Coding coding = acting(() -> service.coding(round, support.id()));
        acting(() -> service.put(
                round,
                support.id(),
                coding.texts(),
                coding.categories().getFirst().id()));

        Explored explored = acting(() -> explorer.explore(
                        found,
                        new ExplorerChoice(
                                "informal_support", Grouping.REGION_AND_REST, "latgale", Set.of(), false, false)))
                .asOptional()
                .orElseThrow();

        assertThat(explored.all().options().get(2).count()).isZero();
        assertThat(acting(() -> service.figures(round, explored))
                        .groups()
                        .getFirst()
                        .categories())
                .extracting(GroupFigures.Part::count)
                .containsExactly(1);
        assertThat(acting(() -> categories.add(round, support, premises))).isEqualTo(new Refused(Refusal.NAME_TAKEN));
    }

    @Test
    void coordinators_neither_read_nor_code() {
        var coordinator = SurveyFixture.coordinator("0037000");
        assertThatThrownBy(() -> Acting.as(coordinator, () -> service.coding(round, difficulties.id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
