package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.providus.kopskats.results.ResultsQuestion;
import org.jspecify.annotations.Nullable;

/** The choice of one question out of many, by typing a part of it. */
class QuestionChoice extends Div {

    /** The query parameter that holds the code of the question chosen. */
    static final String PARAMETER = "question";

    /** As many questions as a page shows all at once. */
    static final int ALL_AT_ONCE = 12;

    QuestionChoice(
            List<ResultsQuestion> questions, @Nullable ResultsQuestion chosen, SerializableConsumer<String> onChoice) {
        ComboBox<ResultsQuestion> box = new ComboBox<>(getTranslation("publication.question"));
        Locale locale = getLocale();
        box.setItems(questions);
        box.setItemLabelGenerator(question -> question.wording().in(locale));
        box.setWidthFull();
        box.setMaxWidth("44rem");
        box.setPlaceholder(getTranslation("publication.question.all"));
        if (chosen != null) {
            box.setValue(chosen);
        }
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                onChoice.accept(change.getValue().code());
            }
        });
        addClassName("kk-question-choice");
        add(box);
    }

    static Optional<ResultsQuestion> find(List<ResultsQuestion> questions, String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }
}
