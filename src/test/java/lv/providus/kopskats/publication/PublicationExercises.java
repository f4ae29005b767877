package lv.providus.kopskats.publication;

import java.util.Map;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.changes.Book;
import lv.providus.kopskats.changes.Exercises;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.round.RoundEditing;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.context.ApplicationContext;

class PublicationExercises implements Exercises {

    private final ApplicationContext context;

    PublicationExercises(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void in(Book book) {
        book.change("PublicationService.release(RoundId)", () -> {
                    Actor.Person researcher = People.researcher("r@providus.example");
                    RoundId round = answeredRound();
                    return () -> Acting.as(
                            researcher,
                            () -> context.getBean(PublicationService.class).release(round));
                })
                .change("PublicPageService.switchOn(RoundId, Collection)", () -> {
                    Actor.Person researcher = People.researcher("r@providus.example");
                    RoundId round = publishedRound(researcher);
                    return () -> switchOn(researcher, round);
                })
                .change("PublicPageService.switchOff(RoundId)", () -> {
                    Actor.Person researcher = People.researcher("r@providus.example");
                    RoundId round = publishedRound(researcher);
                    switchOn(researcher, round);
                    return () -> Acting.as(
                            researcher,
                            () -> context.getBean(PublicPageService.class).switchOff(round));
                });
    }

    private static RoundId answeredRound() {
        SurveyFixture survey = new SurveyFixture();
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("housed_total", 5));
        return round;
    }

    private RoundId publishedRound(Actor.Person researcher) {
        RoundId round = answeredRound();
        Acting.as(researcher, () -> context.getBean(RoundEditing.class).publish(round, 0));
        return round;
    }

    private void switchOn(Actor.Person researcher, RoundId round) {
        PublicPageService pages = context.getBean(PublicPageService.class);
        Acting.as(researcher, () -> pages.switchOn(round, pages.choosable(round)));
    }
}
