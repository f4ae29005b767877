package lv.providus.kopskats.response.ui.received;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.response.Received;
import lv.providus.kopskats.response.ReceivedBy;

/** In what way a municipality told something, who told it and when. */
public class ReceivedFields extends Composite<Div> {

    private final RadioButtonGroup<ReceivedBy> by = new RadioButtonGroup<>();
    private final TextField note = new TextField();

    public ReceivedFields() {
        by.setLabel(getTranslation("response.received.how"));
        by.setItems(ReceivedBy.values());
        by.setItemLabelGenerator(value -> getTranslation("response.received." + value.name()));
        by.setValue(ReceivedBy.TELEPHONE);
        note.setLabel(getTranslation("response.received.note"));
        note.setHelperText(getTranslation("response.received.note_help"));
        note.setRequiredIndicatorVisible(true);
        note.setWidthFull();
        getContent().addClassName("kk-received");
        getContent().add(by, note);
    }

    public Received value() {
        return new Received(by.getValue(), note.getValue());
    }

    /** Says that the note is missing or too long. */
    public void refuseNote() {
        note.setErrorMessage(getTranslation("shared.reason.missing", Received.NOTE_MAX_LENGTH));
        note.setInvalid(true);
        note.focus();
    }

    /** Whether the note can be stored. */
    public boolean noteFits() {
        int length = note.getValue().strip().length();
        return length > 0 && length <= Received.NOTE_MAX_LENGTH;
    }
}
