package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.OwnReturn;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What has to be known about the state of the response before answering; nothing in the usual case. */
class FormNotice extends Composite<Div> {

    FormNotice(OwnResponse response) {
        this(response, null);
    }

    /**
     * Shown above the questions.
     *
     * @param returned why the response was returned; null where it was not
     */
    FormNotice(OwnResponse response, @Nullable OwnReturn returned) {
        getContent().addClassName("kk-messages");
        switch (response.window()) {
            case NOT_YET_OPEN -> say(Tone.WARNING, "response.form.not_yet_open");
            case LATE -> sayThatItIsOver(response, "response.form.late");
            case CLOSED -> sayThatItIsOver(response, "response.form.closed");
            case OPEN -> {
                if (response.state() == ResponseState.DECLINED) {
                    say(Tone.NEUTRAL, "response.decline.done");
                } else if (returned != null) {
                    getContent().add(new ReturnedMessage(response, returned.step()));
                } else if (response.beingCorrected()) {
                    say(Tone.NEUTRAL, "response.form.being_corrected");
                }
            }
        }
        getContent().setVisible(getContent().getComponentCount() > 0);
    }

    private void sayThatItIsOver(OwnResponse response, String key) {
        Anchor moreTime = new Anchor(
                ConversationNavigation.own(response.round().id()), getTranslation("response.form.more_time"));
        getContent().add(new Message(Tone.WARNING, getTranslation(key), moreTime));
    }

    private void say(Tone tone, String key) {
        getContent().add(new Message(tone, getTranslation(key)));
    }
}
