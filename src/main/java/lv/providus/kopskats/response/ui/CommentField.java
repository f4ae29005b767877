package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** A comment beside an answer; the field comes into being when it is asked for. */
class CommentField extends Composite<Div> {

    private final String question;
    private final Runnable onChange;
    private final Button open;
    private @Nullable TextArea area;
    private boolean readOnly;

    CommentField(String question, Runnable onChange) {
        this.question = question;
        this.onChange = onChange;
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
            created.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    onChange.run();
                }
            });
            getContent().add(created);
            open.setVisible(false);
            area = created;
        }
        return area;
    }

    @Nullable
    String comment() {
        return area == null || area.getValue().isBlank() ? null : area.getValue();
    }

    void setComment(@Nullable String comment) {
        if (comment != null || area != null) {
            openedArea().setValue(comment == null ? "" : comment);
        }
        clearProblem();
    }

    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        open.setVisible(!readOnly && area == null);
        if (area != null) {
            area.setReadOnly(readOnly);
        }
    }

    void showProblem(String problem) {
        openedArea().setErrorMessage(problem);
        openedArea().setInvalid(true);
    }

    void clearProblem() {
        if (area != null) {
            area.setInvalid(false);
        }
    }
}
