package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** A submission of the own municipality that a later one has replaced, with its answers; the latest has the receipt. */
@Route(ResponseNavigation.EARLIER_RECEIPT)
@RolesAllowed(Role.Names.COORDINATOR)
class EarlierReceiptView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final ResponseService responses;
    private final ReviewService review;
    private @Nullable OwnResponse response;
    private @Nullable Submission submission;

    EarlierReceiptView(ResponseService responses, ReviewService review) {
        this.responses = responses;
        this.review = review;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        submission = null;
        OwnResponse own = ResponseAddress.openOwn(event, responses).orElse(null);
        response = own;
        if (own == null) {
            return;
        }
        Optional<Submission> named = number(event)
                .flatMap(number -> responses.ownSubmission(own.round().id(), number));
        if (named.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (named.get().receipt().number()
                == own.submissions().getFirst().number()) {
            event.forwardTo(FormAddresses.receipt(own));
        } else {
            submission = named.get();
        }
    }

    private static Optional<Integer> number(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(ResponseNavigation.NUMBER_PARAMETER)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (response != null && submission != null) {
            show(response, submission);
        }
    }

    private void show(OwnResponse own, Submission earlier) {
        String latest = FormAddresses.receipt(own);
        int number = earlier.receipt().number();
        add(
                new Breadcrumb(
                        getTranslation("response.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(
                                        getTranslation("response.rounds.title"), ResponseNavigation.ownRounds()),
                                new Breadcrumb.Step(own.round().title().in(getLocale()), latest))),
                new PageHeader(
                        getPageTitle(),
                        own.municipalityName() + ", " + own.round().title().in(getLocale()),
                        new PaperLink(
                                ResponseNavigation.submissionPdf(own.round().id(), own.atvk(), number),
                                getTranslation("response.receipt.pdf"))),
                new Message(
                        Tone.WARNING,
                        getTranslation("response.receipt.earlier.replaced"),
                        new Anchor(latest, getTranslation("response.receipt.earlier.latest"))),
                new ReceiptPanel(earlier.receipt()),
                new SubmittedAnswers(earlier, review.ownHistory(own.round().id())));
    }

    @Override
    public String getPageTitle() {
        return submission == null
                ? getTranslation("response.receipt.earlier")
                : getTranslation(
                        "response.receipt.earlier.title", submission.receipt().number());
    }
}
