package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;
import org.jspecify.annotations.Nullable;

/** A comment beside an answer; the field comes into being when it is asked for. */
class CommentField extends Composite<Div> {

    private final String question;
    private final Button open;
    private @Nullable TextArea area;
    private boolean readOnly;

    CommentField(String question) {
        this.question = question;
        open = new Button(
                getTranslation("response.form.add_comment"),
                click -> openedArea().focus());
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.setAriaLabel(getTranslation("response.form.add_comment_to", question));
        getContent().addClassName("kk-comment");
        getContent().add(open);
    }

    private TextArea openedArea() {
        if (area == null) {
            TextArea created = new TextArea(getTranslation("response.form.comment"));
            created.setHelperText(getTranslation("response.form.comment_help"));
            created.setAriaLabel(getTranslation("response.form.comment_to", question));
            created.setReadOnly(readOnly);
            QuestionField.mark(created, "comment");
            getContent().add(created);
            open.setVisible(false);
            area = created;
        }
        return area;
    }

    void setComment(@Nullable String comment) {
        if (comment != null || area != null) {
            openedArea().setValue(comment == null ? "" : comment);
        }
    }

    boolean isOpen() {
        return area != null;
    }

    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        open.setVisible(!readOnly && area == null);
        if (area != null) {
            area.setReadOnly(readOnly);
        }
    }
}
