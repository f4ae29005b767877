package lv.providus.kopskats.paper;

import lv.providus.kopskats.changes.Book;
import lv.providus.kopskats.changes.Exercises;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import org.springframework.context.ApplicationContext;

class PaperExercises implements Exercises {

    private final ApplicationContext context;

    PaperExercises(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void in(Book book) {
        PaperService papers = context.getBean(PaperService.class);
        ResponseService responses = context.getBean(ResponseService.class);
        book.change("PaperService.submission(RoundId, Atvk, int, Language)", () -> {
            Survey survey = Survey.open();
            Acting.as(survey.coordinator, () -> {
                responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70)));
                survey.submit(responses, 1);
            });
            return () -> Acting.as(survey.researcher, () -> {
                papers.submission(survey.round, new Atvk("0037000"), 1, Language.LV);
            });
        });
    }
}
