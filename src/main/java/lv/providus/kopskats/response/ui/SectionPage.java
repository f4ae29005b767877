package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.BatteryQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.Question;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.questionnaire.ui.fields.BatteryField;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;
import lv.providus.kopskats.response.OwnResponse;

/** One section of the form with its fields. */
class SectionPage extends Composite<Div> {

    private final OwnResponse response;
    private final AnswerStore store;
    private final SaveBar bar;
    private final List<AnsweredQuestion> questions = new ArrayList<>();

    SectionPage(OwnResponse response, Section section, AnswerStore store, SaveBar bar) {
        this.response = response;
        this.store = store;
        this.bar = bar;
        int place = response.questionnaire().sections().indexOf(section) + 1;
        int sections = response.questionnaire().sections().size();
        Paragraph position = new Paragraph(getTranslation("response.form.position", place, sections));
        position.addClassName("kk-quiet");
        H2 title = new H2(section.title().in(getLocale()));
        title.setId("section-title");
        getContent().addClassName("kk-section");
        getContent().add(position, title);
        if (section.introduction() != null) {
            getContent().add(new Paragraph(section.introduction().in(getLocale())));
        }
        section.questions().forEach(this::add);
        questions.forEach(question -> question.setReadOnly(!response.editable()));
    }

    private void add(Question question) {
        switch (question) {
            case Item item ->
                getContent().add(answered(QuestionField.create(item)).withField());
            case BatteryQuestion battery -> {
                BatteryField field = new BatteryField(battery);
                getContent().add(field);
                field.fields()
                        .forEach(statement -> statement
                                .getElement()
                                .appendChild(answered(statement).getElement()));
            }
        }
    }

    private AnsweredQuestion answered(QuestionField field) {
        AnsweredQuestion question =
                new AnsweredQuestion(field, response.answer(field.item().code()).orElse(null), store, bar);
        questions.add(question);
        return question;
    }

    List<AnsweredQuestion> questions() {
        return questions;
    }

    Optional<AnsweredQuestion> question(QuestionCode code) {
        return questions.stream()
                .filter(question -> question.question().equals(code))
                .findFirst();
    }
}
