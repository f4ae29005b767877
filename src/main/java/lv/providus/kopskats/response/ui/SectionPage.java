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
    private final List<AnsweredQuestion> questions = new ArrayList<>();

    SectionPage(OwnResponse response, Section section) {
        this.response = response;
        int place = response.questionnaire().sections().indexOf(section) + 1;
        int sections = response.questionnaire().sections().size();
        Paragraph position = new Paragraph(getTranslation("response.form.position", place, sections));
        position.addClassName("kk-quiet");
        H2 title = new H2(section.title().in(getLocale()));
        title.setId("section-" + section.code());
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
            case Item item -> {
                QuestionField field = QuestionField.create(item);
                field.addClassName("kk-card");
                getContent().add(field);
                QuestionExplanation.tell(question, field, getLocale());
                answer(field);
            }
            case BatteryQuestion battery -> {
                BatteryField field = new BatteryField(battery);
                field.addClassName("kk-card");
                QuestionExplanation.tell(question, field, getLocale());
                getContent().add(field);
                field.fields().forEach(this::answer);
            }
        }
    }

    private void answer(QuestionField field) {
        questions.add(new AnsweredQuestion(field, response, getLocale()));
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
