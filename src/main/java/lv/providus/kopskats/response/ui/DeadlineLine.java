package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import lv.providus.kopskats.response.AnsweringWindow;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.shared.Formats;

/** Until when to submit and how much time is left; notices when the deadline passes while the page is open. */
class DeadlineLine extends Composite<Paragraph> {

    private static final Duration WATCHED = Duration.ofHours(24);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Duration left;
    private final boolean open;

    /**
     * @param onPassed called once the deadline has passed, so that the clock of the database can be asked
     */
    DeadlineLine(OwnResponse response, Runnable onPassed) {
        open = response.window() == AnsweringWindow.OPEN;
        left = Duration.between(response.readAt(), response.closesAt());
        String deadline = Formats.in(getLocale()).deadline(response.closesAt());
        getContent()
                .setText(
                        open
                                ? getTranslation("response.rounds.deadline", deadline, TimeLeft.text(this, left))
                                : getTranslation("response.form.deadline_was", deadline));
        getContent().addClassName("kk-quiet");
        getElement().addEventListener("kk-deadline", event -> onPassed.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (open && left.compareTo(WATCHED) < 0) {
            getElement()
                    .executeJs(
                            "setTimeout(() => this.isConnected && this.dispatchEvent(new CustomEvent('kk-deadline')), $0)",
                            (double) left.plus(GRACE).toMillis());
        }
    }
}
