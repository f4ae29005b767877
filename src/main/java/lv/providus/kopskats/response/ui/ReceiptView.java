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
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.response.AnsweringWindow;
import lv.providus.kopskats.response.CorrectionResult;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ReceiptMail;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.response.StandingService;
import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.response.SubmissionReceipt;
import lv.providus.kopskats.response.Withdrawal;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundState;
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
    private final StandingService standing;
    private final MailService mails;
    private final ReviewService review;
    private @Nullable OwnResponse response;

    ReceiptView(ResponseService responses, StandingService standing, MailService mails, ReviewService review) {
        this.responses = responses;
        this.standing = standing;
        this.mails = mails;
        this.review = review;
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
            int latest = own.submissions().getFirst().number();
            responses.ownSubmission(own.round().id(), latest).ifPresent(submission -> show(own, submission));
        }
    }

    private void show(OwnResponse own, Submission submission) {
        Withdrawal withdrawal = submission.receipt().withdrawal();
        if (withdrawal != null) {
            showWithdrawn(own, submission, withdrawal);
            return;
        }
        PaperLink pdf = pdfOf(own, submission);
        PageHeader header = own.correctable()
                ? new PageHeader(getTranslation("response.receipt.title"), purpose(own), pdf, correctButton(own))
                : new PageHeader(getTranslation("response.receipt.title"), purpose(own), pdf);
        add(header);
        if (own.beingCorrected()) {
            add(new Message(Tone.WARNING, getTranslation("response.receipt.being_corrected"), backToForm(own)));
        }
        Paragraph next = new Paragraph(getTranslation(
                own.state() == ResponseState.ACCEPTED
                        ? "response.receipt.accepted"
                        : own.correctable() ? "response.receipt.next_open" : "response.receipt.next_closed",
                Formats.in(getLocale()).deadline(own.closesAt())));
        next.setVisible(!own.beingCorrected());
        if (!own.editable()) {
            add(UnsentAnswers.of(own));
        }
        add(new ReceiptPanel(submission.receipt()), next);
        if (own.round().state() == RoundState.PUBLISHED) {
            add(new Anchor(RoundNavigation.benchmark(own.round().id()), getTranslation("response.rounds.benchmark")));
        }
        mails.status(ReceiptMail.keyOf(submission.receipt().receiptNumber()))
                .ifPresent(status -> add(new ReceiptMailLine(status, mails.delivery())));
        add(new EarlierSubmissions(own), answers(own, submission));
        if (own.window() == AnsweringWindow.OPEN && own.state() != ResponseState.ACCEPTED) {
            add(new WithdrawButton(
                    standing, own.round().id(), submission.receipt().number(), () -> reload(own)));
        }
    }

    private void showWithdrawn(OwnResponse own, Submission submission, Withdrawal withdrawal) {
        Formats formats = Formats.in(getLocale());
        add(new PageHeader(getTranslation("response.receipt.withdrawn_title"), place(own), pdfOf(own, submission)));
        Message message = new Message(
                Tone.WARNING,
                getTranslation(
                        "response.receipt.withdrawn_text",
                        formats.dateAndTime(withdrawal.withdrawnAt()),
                        withdrawal.reason()));
        if (own.editable()) {
            message.add(
                    new Paragraph(getTranslation("response.receipt.withdrawn_next", formats.deadline(own.closesAt()))),
                    backToForm(own));
        }
        add(message);
        if (!own.editable()) {
            add(UnsentAnswers.of(own));
        }
        add(new ReceiptPanel(submission.receipt()), new EarlierSubmissions(own), answers(own, submission));
    }

    private SubmittedAnswers answers(OwnResponse own, Submission submission) {
        return new SubmittedAnswers(submission, review.ownHistory(own.round().id()));
    }

    private PaperLink pdfOf(OwnResponse own, Submission submission) {
        return new PaperLink(
                ResponseNavigation.submissionPdf(
                        own.round().id(), own.atvk(), submission.receipt().number()),
                getTranslation("response.receipt.pdf"));
    }

    private void reload(OwnResponse own) {
        removeAll();
        responses.open(own.round().id()).ifPresent(now -> {
            response = now;
            responses
                    .ownSubmission(
                            now.round().id(), now.submissions().getFirst().number())
                    .ifPresent(submission -> show(now, submission));
        });
    }

    private String place(OwnResponse own) {
        return own.municipalityName() + ", " + own.round().title().in(getLocale());
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
        boolean withdrawn = response != null
                && response.submissions().stream()
                        .findFirst()
                        .map(SubmissionReceipt::withdrawn)
                        .orElse(false);
        return getTranslation(withdrawn ? "response.receipt.withdrawn_title" : "response.receipt.title");
    }
}
