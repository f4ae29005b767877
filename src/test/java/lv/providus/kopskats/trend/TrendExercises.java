package lv.providus.kopskats.trend;

import lv.providus.kopskats.account.People;
import lv.providus.kopskats.changes.Book;
import lv.providus.kopskats.changes.Exercises;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.springframework.context.ApplicationContext;

class TrendExercises implements Exercises {

    private final ApplicationContext context;

    TrendExercises(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void in(Book book) {
        book.change("TrendService.open(String, String)", () -> {
            Actor.Person researcher = People.researcher("r@providus.example");
            new SurveyFixture().fullRound();
            return () -> Acting.as(
                    researcher,
                    () -> context.getBean(TrendService.class).open(TrendFixture.QUESTIONNAIRE, "housed_total"));
        });
    }
}
