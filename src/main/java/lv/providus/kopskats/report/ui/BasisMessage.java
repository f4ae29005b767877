package lv.providus.kopskats.report.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import lv.providus.kopskats.report.Basis;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Confidential;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** Says whose figures these are and who may see them. */
class BasisMessage extends Div {

    private BasisMessage() {}

    static BasisMessage of(Basis basis) {
        BasisMessage message = new BasisMessage();
        switch (basis) {
            case Basis.Working(boolean acceptedOnly) -> {
                message.add(new Confidential());
                if (acceptedOnly) {
                    message.add(new Message(Tone.NEUTRAL, message.getTranslation("report.basis.accepted")));
                }
            }
            case Basis.Preview ignored ->
                message.add(new Message(Tone.WARNING, message.getTranslation("report.basis.preview")));
            case Basis.Released(int number, Instant at) ->
                message.add(new Message(
                        Tone.NEUTRAL,
                        message.getTranslation(
                                "report.basis.released",
                                number,
                                Formats.in(message.getLocale()).dateAndTime(at))));
        }
        return message;
    }
}
