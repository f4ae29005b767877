package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Formats;

/** The quiet bar at the bottom of the form: whether everything is saved, back, continue. */
class SaveBar extends Composite<Footer> {

    private final Span state = new Span();
    private final Div actions = new Div();
    private final Set<QuestionCode> unsaved = new LinkedHashSet<>();

    SaveBar() {
        state.addClassName("kk-save-state");
        state.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        actions.addClassName("kk-save-actions");
        getContent().addClassName("kk-save-bar");
        getContent().add(state, actions);
    }

    void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }

    /** Tells how things stand before anything was typed. */
    void say(String text) {
        show(text, "");
    }

    void saved(QuestionCode question, Instant at) {
        settle(
                question,
                getTranslation("response.form.saved", Formats.in(getLocale()).time(at)));
    }

    /** The field shows what is stored, though nothing was saved now. */
    void settled(QuestionCode question) {
        settle(question, getTranslation("response.form.all_saved"));
    }

    private void settle(QuestionCode question, String text) {
        unsaved.remove(question);
        askBeforeThePageGoes();
        if (unsaved.isEmpty()) {
            show(text, "kk-save-good");
        } else {
            show(getTranslation("response.form.unsaved", unsaved.size()), "kk-save-bad");
        }
    }

    void notSaved(QuestionCode question, String reason) {
        unsaved.add(question);
        askBeforeThePageGoes();
        show(getTranslation("response.form.not_saved", reason), "kk-save-bad");
    }

    /** Whether something that stands in a field is not stored. */
    boolean hasUnsaved() {
        return !unsaved.isEmpty();
    }

    Set<QuestionCode> unsaved() {
        return unsaved;
    }

    /** A reload, another language or sign-out would drop what is not stored: the browser then asks first. */
    private void askBeforeThePageGoes() {
        getElement().executeJs("window.onbeforeunload = $0 ? event => event.preventDefault() : null", hasUnsaved());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
    }

    private void show(String text, String className) {
        state.removeClassNames("kk-save-good", "kk-save-bad");
        if (!className.isEmpty()) {
            state.addClassName(className);
        }
        state.setText(text);
    }
}
