package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import lv.providus.kopskats.response.CorrectionResult;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What was submitted, with its receipt; the way to correct it while the round is open. */
@Route(ResponseNavigation.RECEIPT)
@RolesAllowed(Role.Names.COORDINATOR)
class ReceiptView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ResponseService responses;
    private @Nullable OwnResponse response;

    ReceiptView(ResponseService responses) {
        this.responses = responses;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        response = ResponseAddress.openOwn(event, responses).orElse(null);
        if (response != null && response.submissions().isEmpty()) {
            event.forwardTo(ResponseNavigation.form(response.round().id(), response.atvk()));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (response != null) {
            OwnResponse own = response;
            responses.ownSubmission(own.round().id()).ifPresent(submission -> show(own, submission));
        }
    }

    private void show(OwnResponse own, Submission submission) {
        PageHeader header = own.correctable()
                ? new PageHeader(getTranslation("response.receipt.title"), purpose(own), correctButton(own))
                : new PageHeader(getTranslation("response.receipt.title"), purpose(own));
        add(header);
        if (own.beingCorrected()) {
            add(new Message(Tone.WARNING, getTranslation("response.receipt.being_corrected"), backToForm(own)));
        }
        Paragraph next = new Paragraph(getTranslation(
                own.correctable() ? "response.receipt.next_open" : "response.receipt.next_closed",
                Formats.in(getLocale()).deadline(own.closesAt())));
        add(new ReceiptPanel(submission.receipt()), next, AnswerLists.of(submission));
    }

    private String purpose(OwnResponse own) {
        return getTranslation(
                "response.receipt.purpose",
                own.municipalityName(),
                own.round().title().in(getLocale()));
    }

    private Anchor backToForm(OwnResponse own) {
        return new Anchor(
                ResponseNavigation.form(own.round().id(), own.atvk()), getTranslation("response.rounds.continue"));
    }

    private Button correctButton(OwnResponse own) {
        return new Button(getTranslation("response.receipt.correct"), click -> {
            CorrectionResult result = responses.correct(own.round().id());
            switch (result) {
                case REOPENED ->
                    getUI().ifPresent(ui ->
                            ui.navigate(ResponseNavigation.form(own.round().id(), own.atvk())));
                case CLOSED, FINAL, NOTHING_SUBMITTED, NOT_ASKED ->
                    addComponentAtIndex(1, new Message(Tone.ERROR, getTranslation("response.receipt.cannot_correct")));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("response.receipt.title");
    }
}
