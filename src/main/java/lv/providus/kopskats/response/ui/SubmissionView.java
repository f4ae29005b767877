package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.providus.kopskats.response.Decline;
import lv.providus.kopskats.response.ResponseChanges;
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

/** What a municipality submitted, as a researcher reads and judges it; of a draft only how far it is. */
@Route(ResponseNavigation.SUBMISSION)
@RolesAllowed(Role.Names.RESEARCHER)
class SubmissionView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final String NUMBER_PARAMETER = "number";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final SubmissionService submissions;
    private final RoundService rounds;
    private final StandingService standing;
    private final Reviewing reviewing;
    private final ResponseChanges changes;
    private @Nullable Round round;
    private @Nullable ResponseProgress progress;
    private Optional<Integer> number = Optional.empty();
    private Runnable unsubscribe = () -> {};

    SubmissionView(
            SubmissionService submissions,
            RoundService rounds,
            StandingService standing,
            Reviewing reviewing,
            ResponseChanges changes) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.standing = standing;
        this.reviewing = reviewing;
        this.changes = changes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ResponseAddress> address = ResponseAddress.of(event.getRouteParameters());
        round = address.flatMap(named -> rounds.find(named.round())).orElse(null);
        progress = address.flatMap(named -> submissions.progress(named.round(), named.atvk()))
                .orElse(null);
        if (round == null || progress == null) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        number = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NUMBER_PARAMETER)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        if (round != null && progress != null) {
            unsubscribe = changes.subscribe(round.id(), progress.municipality(), change -> {
                if (change.question() == null) {
                    ui.access(this::tellChange);
                }
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unsubscribe.run();
        super.onDetach(event);
    }

    /** What is being read stays as it is until the reader asks for what is new. */
    private void tellChange() {
        Round shown = round;
        ResponseProgress before = progress;
        if (isAttached() && shown != null && before != null) {
            submissions
                    .progress(shown.id(), before.atvk())
                    .filter(now -> now.state() != before.state()
                            || !Objects.equals(now.lastSubmission(), before.lastSubmission()))
                    .ifPresent(now -> reviewing.tellChange(this, this::reload));
        }
    }

    private void reload() {
        if (round != null && progress != null) {
            progress = submissions.progress(round.id(), progress.atvk()).orElse(progress);
            round = rounds.find(round.id()).orElse(round);
            show();
        }
    }

    private void show() {
        removeAll();
        Round shown = round;
        ResponseProgress municipality = progress;
        if (shown == null || municipality == null) {
            return;
        }
        String roundTitle = shown.title().in(getLocale());
        add(
                new Breadcrumb(
                        getTranslation("response.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("round.list.title"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(roundTitle, RoundNavigation.progress(shown.id())))),
                new PageHeader(
                        municipality.name(),
                        getTranslation("response.submission.purpose", roundTitle),
                        ResponseBadges.of(municipality.state(), municipality.submitted())));
        Decline decline = municipality.decline();
        if (decline != null) {
            add(new DeclinedPanel(decline, standing, shown.id(), municipality.municipality(), this::reload));
        }
        SubmissionReceipt last = municipality.lastSubmission();
        Withdrawal withdrawal = last == null ? null : last.withdrawal();
        if (last == null) {
            showNothing(municipality, shown.state().isOver());
        } else if (withdrawal != null && number.isEmpty()) {
            add(new EmptyState(
                    getTranslation("response.submission.withdrawn"),
                    getTranslation(
                            "response.submission.withdrawn_text",
                            Formats.in(getLocale()).dateAndTime(withdrawal.withdrawnAt()),
                            withdrawal.reason())));
        } else {
            showSubmission(shown, municipality);
            return;
        }
        add(reviewing.aside(shown, municipality, 0, this::addressOf));
    }

    private void showNothing(ResponseProgress municipality, boolean over) {
        if (municipality.decline() == null) {
            add(new EmptyState(
                    getTranslation(over ? "response.submission.none.over" : "response.submission.none"),
                    municipality.started()
                            ? getTranslation("response.submission.draft", municipality.answered())
                            : getTranslation(
                                    over
                                            ? "response.submission.not_started.over"
                                            : "response.submission.not_started")));
        }
    }

    private void showSubmission(Round shown, ResponseProgress municipality) {
        Optional<Submission> submission = number.isPresent()
                ? submissions.find(shown.id(), municipality.municipality(), number.get())
                : submissions.latest(shown.id(), municipality.municipality());
        submission.ifPresentOrElse(
                found -> add(reviewing.page(shown, municipality, found, this::addressOf, this::reload)),
                () -> add(new Message(Tone.WARNING, getTranslation("response.submission.no_such_number"))));
    }

    private String addressOf(int submission) {
        return round == null || progress == null
                ? ""
                : ResponseNavigation.submission(round.id(), progress.atvk()) + "?" + NUMBER_PARAMETER + "="
                        + submission;
    }

    @Override
    public String getPageTitle() {
        return progress == null
                ? getTranslation("response.submission.title")
                : getTranslation("response.submission.title_of", progress.name());
    }
}
