package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.WorkingAnswer;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Shows the stored answer of a colleague and the own one, and asks which one holds. */
class ConflictQuestion extends Composite<Div> {

    private final Button keepStored = new Button();
    private final Button takeOwn = new Button();

    ConflictQuestion(Item item, @Nullable WorkingAnswer stored, String own) {
        AnswerTexts texts = new AnswerTexts(this, getLocale());
        String said = stored == null
                ? getTranslation("response.conflict.cleared")
                : getTranslation(
                        "response.conflict.changed",
                        stored.changedBy(),
                        Formats.in(getLocale()).dateAndTime(stored.changedAt()),
                        String.join(" · ", saidIn(texts.of(item, stored.value()), stored.content())));
        keepStored.setText(getTranslation("response.conflict.keep"));
        takeOwn.setText(getTranslation("response.conflict.take_own"));
        takeOwn.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(keepStored, takeOwn);
        buttons.addClassName("kk-save-actions");
        getContent()
                .add(new Message(
                        Tone.ERROR, said, new Paragraph(getTranslation("response.conflict.own", own)), buttons));
    }

    private List<String> saidIn(String value, AnswerContent content) {
        List<String> said = new ArrayList<>(List.of(value));
        said.addAll(beside(this, content.estimated(), content.comment(), content.reasonForWarning()));
        return said;
    }

    /** What is said beside a value, in words. */
    static List<String> beside(Component place, boolean estimated, @Nullable String comment, @Nullable String reason) {
        List<String> said = new ArrayList<>();
        if (estimated) {
            said.add(place.getTranslation("response.form.estimate"));
        }
        if (comment != null) {
            said.add(place.getTranslation("response.answers.comment", comment));
        }
        if (reason != null) {
            said.add(place.getTranslation("response.answers.reason", reason));
        }
        return said;
    }

    void onKeepStored(Runnable action) {
        keepStored.addClickListener(click -> action.run());
    }

    void onTakeOwn(Runnable action) {
        takeOwn.addClickListener(click -> action.run());
    }
}
