package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** What has to be known about the state of the response before answering; nothing in the usual case. */
class FormNotice extends Composite<Div> {

    FormNotice(OwnResponse response) {
        getContent().addClassName("kk-messages");
        switch (response.window()) {
            case NOT_YET_OPEN -> say(Tone.WARNING, "response.form.not_yet_open");
            case LATE -> say(Tone.WARNING, "response.form.late");
            case CLOSED -> say(Tone.WARNING, "response.form.closed");
            case OPEN -> {
                if (response.beingCorrected()) {
                    say(Tone.NEUTRAL, "response.form.being_corrected");
                }
            }
        }
        getContent().setVisible(getContent().getComponentCount() > 0);
    }

    private void say(Tone tone, String key) {
        getContent().add(new Message(tone, getTranslation(key)));
    }
}
