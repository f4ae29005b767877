package lv.providus.kopskats.results;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.changes.Book;
import lv.providus.kopskats.changes.Exercises;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.context.ApplicationContext;

class ResultsExercises implements Exercises {

    private final ApplicationContext context;

    ResultsExercises(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void in(Book book) {
        book.change(
                        "AnswerCategoryService.add(RoundId, ResultsQuestion, String, String)",
                        coding(written -> written::category))
                .change(
                        "AnswerCategoryService.add(RoundId, ResultsQuestion, Option)",
                        coding(written -> () -> written.categories.add(
                                written.round,
                                written.choices,
                                written.choices.offered().getFirst())))
                .change("AnswerCategoryService.takeOver(RoundId, ResultsQuestion)", coding(written -> {
                    written.category();
                    RoundId next = written.survey.fullRound();
                    SurveyFixture.JDBC.update(
                            "update round set opens_at = '2025-05-01', closes_at = '2025-07-01' where id = ?",
                            next.value());
                    return () -> written.categories.takeOver(next, written.question);
                }))
                .change(
                        "AnswerCategoryService.rename(RoundId, QuestionId, AnswerCategoryId, String, String)",
                        coding(written -> {
                            AnswerCategoryId id = written.category();
                            return () -> written.categories.rename(
                                    written.round, written.question.id(), id, "Telpu trūkums", "Lack of rooms");
                        }))
                .change("AnswerCategoryService.delete(RoundId, QuestionId, AnswerCategoryId)", coding(written -> {
                    AnswerCategoryId id = written.category();
                    return () -> written.categories.delete(written.round, written.question.id(), id);
                }))
                .change("CodingService.put(RoundId, QuestionId, List, AnswerCategoryId)", coding(written -> {
                    AnswerCategoryId id = written.category();
                    return () -> written.put(id);
                }))
                .change("CodingService.take(RoundId, QuestionId, List, AnswerCategoryId)", coding(written -> {
                    AnswerCategoryId id = written.category();
                    written.put(id);
                    return () -> written.service.take(written.round, written.question.id(), written.texts(), id);
                }))
                .change("CodingService.sort(RoundId, QuestionId, List, Set)", coding(written -> {
                    AnswerCategoryId id = written.category();
                    return () ->
                            written.service.sort(written.round, written.question.id(), written.texts(), Set.of(id));
                }))
                .change("CodingService.confirm(RoundId, QuestionId, List)", coding(written -> {
                    written.put(written.category());
                    written.survey.submit(written.round, "0037000", Map.of("difficulties", "Trūkst plašu telpu"));
                    return () -> written.service.confirm(written.round, written.question.id(), written.texts());
                }))
                .change("CodingService.forget(RoundId, QuestionId, List)", coding(written -> {
                    written.put(written.category());
                    return () -> written.service.forget(written.round, written.question.id(), written.texts());
                }))
                .change("OwnGroupingService.add(OwnGroupingDraft)", grouping(service -> () -> add(service)))
                .change("OwnGroupingService.change(OwnGrouping, OwnGroupingDraft)", grouping(service -> {
                    OwnGrouping saved = service.byId(add(service)).orElseThrow();
                    return () -> service.change(saved, draft("Austrumi"));
                }))
                .change("OwnGroupingService.delete(OwnGrouping)", grouping(service -> {
                    OwnGrouping saved = service.byId(add(service)).orElseThrow();
                    return () -> service.delete(saved);
                }));
    }

    private Supplier<Runnable> coding(Function<Written, Runnable> exercise) {
        return () -> {
            Actor.Person researcher = People.researcher("r@providus.example");
            Runnable change = Acting.as(researcher, () -> exercise.apply(new Written(context)));
            return () -> Acting.as(researcher, change);
        };
    }

    private Supplier<Runnable> grouping(Function<OwnGroupingService, Runnable> exercise) {
        return () -> {
            Actor.Person researcher = People.researcher("r@providus.example");
            Runnable change = Acting.as(researcher, () -> exercise.apply(context.getBean(OwnGroupingService.class)));
            return () -> Acting.as(researcher, change);
        };
    }

    private static OwnGroupingId add(OwnGroupingService service) {
        return ((OwnGroupingOutcome.Done) service.add(draft("Pierobeža"))).id();
    }

    private static OwnGroupingDraft draft(String name) {
        MunicipalityId ludza = TestDatabase.municipality("0037000");
        return new OwnGroupingDraft(name, true, List.of(new OwnGrouping.Members("Pie robežas", List.of(ludza))));
    }

    /** A round in which one municipality wrote something. */
    private static final class Written {

        private final CodingService service;
        private final AnswerCategoryService categories;
        private final SurveyFixture survey = new SurveyFixture();
        private final RoundId round = survey.fullRound();
        private final ResultsQuestion question;
        private final ResultsQuestion choices;

        Written(ApplicationContext context) {
            this.service = context.getBean(CodingService.class);
            this.categories = context.getBean(AnswerCategoryService.class);
            survey.submit(round, "0037000", Map.of("difficulties", "Trūkst telpu"));
            ResultsRound found =
                    context.getBean(ResultsService.class).round(round).orElseThrow();
            this.question = found.question("difficulties").orElseThrow();
            this.choices = found.question("informal_support").orElseThrow();
        }

        AnswerCategoryId category() {
            categories.add(round, question, "Telpas", "Rooms");
            return service.coding(round, question.id()).categories().getFirst().id();
        }

        List<Coding.Text> texts() {
            return service.coding(round, question.id()).texts();
        }

        void put(AnswerCategoryId category) {
            service.put(round, question.id(), texts(), category);
        }
    }
}
