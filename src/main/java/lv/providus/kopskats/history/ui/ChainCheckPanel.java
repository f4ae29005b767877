package lv.providus.kopskats.history.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import lv.providus.kopskats.audit.AuditService;
import lv.providus.kopskats.audit.ChainCheck;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Computes all hashes anew when asked to, beside the page, and says what came of it. */
class ChainCheckPanel extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ChainCheckPanel.class);

    private final AuditService audit;
    private final Button button = new Button(getTranslation("history.check.button"), click -> begin());
    private final Div result = new Div();

    ChainCheckPanel(AuditService audit) {
        this.audit = audit;
        addClassName("kk-stack");
        result.addClassName("kk-stack");
        result.getElement().setAttribute("aria-live", "polite");
        add(result);
    }

    /** The button that begins it; stands with the other actions of the page. */
    Button button() {
        return button;
    }

    private void begin() {
        button.setEnabled(false);
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        result.removeAll();
        result.add(new Paragraph(getTranslation("history.check.running")), progress);
        UI ui = UI.getCurrent();
        Thread.ofVirtual().name("check of the audit trail").start(new DelegatingSecurityContextRunnable(() -> {
            try {
                ChainCheck check = audit.check();
                ui.access(() -> show(check));
            } catch (RuntimeException failed) {
                LOG.error("The audit trail could not be checked", failed);
                ui.access(this::showThatItFailed);
            }
        }));
    }

    void show(ChainCheck check) {
        button.setEnabled(true);
        result.removeAll();
        Formats formats = Formats.in(getLocale());
        if (check.intact()) {
            result.add(new Message(Tone.GOOD, getTranslation("history.check.intact", check.events())));
            return;
        }
        UnorderedList broken = new UnorderedList();
        check.broken()
                .forEach(line -> broken.add(new ListItem(getTranslation(
                        "history.check.broken_line",
                        Long.toString(line.id()),
                        formats.dateAndTime(line.happenedAt()),
                        line.action(),
                        line.kind() + " " + line.object()))));
        result.add(new Message(
                Tone.ERROR,
                getTranslation("history.check.broken", check.broken().size()),
                broken));
    }

    private void showThatItFailed() {
        button.setEnabled(true);
        result.removeAll();
        result.add(new Message(Tone.ERROR, getTranslation("history.check.failed")));
    }
}
