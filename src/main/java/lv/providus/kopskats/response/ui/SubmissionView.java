package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
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
import lv.providus.kopskats.response.Decline;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.StandingService;
import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.response.SubmissionReceipt;
import lv.providus.kopskats.response.SubmissionService;
import lv.providus.kopskats.response.Withdrawal;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What a municipality submitted, as a researcher reads it; of a draft only how far it is. */
@Route(ResponseNavigation.SUBMISSION)
@RolesAllowed(Role.Names.RESEARCHER)
class SubmissionView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final String NUMBER_PARAMETER = "number";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final SubmissionService submissions;
    private final RoundService rounds;
    private final StandingService standing;
    private @Nullable Round round;
    private @Nullable ResponseProgress progress;

    SubmissionView(SubmissionService submissions, RoundService rounds, StandingService standing) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.standing = standing;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ResponseAddress> address = ResponseAddress.of(event.getRouteParameters());
        round = address.flatMap(named -> rounds.find(named.round())).orElse(null);
        progress = address.flatMap(named -> submissions.progress(named.round()).stream()
                        .filter(candidate -> candidate.atvk().equals(named.atvk()))
                        .findFirst())
                .orElse(null);
        if (round == null || progress == null) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (round != null && progress != null) {
            Optional<Integer> number = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(NUMBER_PARAMETER)
                    .filter(text -> NUMBER.matcher(text).matches())
                    .map(Integer::valueOf);
            show(round, progress, number);
        }
    }

    private void show(Round shown, ResponseProgress municipality, Optional<Integer> number) {
        String roundTitle = shown.title().in(getLocale());
        add(
                new Breadcrumb(
                        getTranslation("response.breadcrumb"),
                        List.of(new Breadcrumb.Step(roundTitle, RoundNavigation.progress(shown.id())))),
                new PageHeader(
                        municipality.name(),
                        getTranslation("response.submission.purpose", roundTitle),
                        ResponseBadges.of(municipality.state(), municipality.submitted())));
        Decline decline = municipality.decline();
        if (decline != null) {
            add(new DeclinedPanel(
                    decline,
                    standing,
                    shown.id(),
                    municipality.municipality(),
                    () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(true))));
        }
        SubmissionReceipt last = municipality.lastSubmission();
        Withdrawal withdrawal = last == null ? null : last.withdrawal();
        if (withdrawal != null && number.isEmpty()) {
            add(new EmptyState(
                    getTranslation("response.submission.withdrawn"),
                    getTranslation(
                            "response.submission.withdrawn_text",
                            Formats.in(getLocale()).dateAndTime(withdrawal.withdrawnAt()),
                            withdrawal.reason())));
            addOthers(shown, municipality, null);
            return;
        }
        if (last == null && decline != null) {
            return;
        }
        if (last == null) {
            add(new EmptyState(
                    getTranslation("response.submission.none"),
                    municipality.started()
                            ? getTranslation("response.submission.draft", municipality.answered())
                            : getTranslation("response.submission.not_started")));
            return;
        }
        if (municipality.beingCorrected()) {
            add(new Message(Tone.WARNING, getTranslation("response.submission.being_corrected")));
        }
        Optional<Submission> submission = number.isPresent()
                ? submissions.find(shown.id(), municipality.municipality(), number.get())
                : submissions.latest(shown.id(), municipality.municipality());
        submission.ifPresentOrElse(
                found -> add(
                        new ReceiptPanel(found.receipt()),
                        new PaperLink(
                                ResponseNavigation.submissionPdf(
                                        shown.id(),
                                        municipality.atvk(),
                                        found.receipt().number()),
                                getTranslation("response.receipt.pdf")),
                        AnswerLists.of(found)),
                () -> add(new Message(Tone.WARNING, getTranslation("response.submission.no_such_number"))));
        addOthers(shown, municipality, submission.map(Submission::receipt).orElse(null));
    }

    private void addOthers(Round shown, ResponseProgress municipality, @Nullable SubmissionReceipt current) {
        List<SubmissionReceipt> others = submissions.receipts(shown.id(), municipality.municipality()).stream()
                .filter(receipt -> !receipt.equals(current))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        others.forEach(receipt -> list.add(new ListItem(new Anchor(
                ResponseNavigation.submission(shown.id(), municipality.atvk()) + "?" + NUMBER_PARAMETER + "="
                        + receipt.number(),
                getTranslation(
                        "response.submission.other",
                        receipt.number(),
                        Formats.in(getLocale()).dateAndTime(receipt.submittedAt()))))));
        add(new H2(getTranslation("response.submission.others")), list);
    }

    @Override
    public String getPageTitle() {
        return progress == null
                ? getTranslation("response.submission.title")
                : getTranslation("response.submission.title_of", progress.name());
    }
}
