package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.response.ReviewStep;
import lv.providus.kopskats.response.SeenSubmission;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.ReasonDialog;

/** Where the submission stands, and what can be decided about it. */
class ReviewPanel extends Panel {

    private final ReviewService review;
    private final Round round;
    private final ResponseProgress municipality;
    private final SeenSubmission seen;
    private final Instant closesAt;
    private final boolean over;
    private final Runnable reload;

    /**
     * Shown above the answers.
     *
     * @param number of the submission that counts and is shown
     * @param state of the response
     * @param ask asks the municipality about the whole
     * @param reload shows the page as it is now
     */
    ReviewPanel(
            ReviewService review,
            Round round,
            ResponseProgress municipality,
            int number,
            ResponseState state,
            Runnable ask,
            Runnable reload) {
        this.review = review;
        this.round = round;
        this.municipality = municipality;
        this.seen = new SeenSubmission(number, state);
        this.reload = reload;
        Instant extended = municipality.extendedUntil();
        closesAt = extended != null && extended.isAfter(round.closesAt()) ? extended : round.closesAt();
        over = !Instant.now().isBefore(closesAt);
        addClassName("kk-review-panel");
        Div actions = new Div();
        actions.addClassName("kk-review-actions");
        boolean waits = state == ResponseState.DRAFT && !over;
        if (state == ResponseState.ACCEPTED) {
            actions.add(new Button(getTranslation("response.unlock"), click -> unlock()));
        } else if (!waits) {
            Button accept = new Button(getTranslation("response.accept"), click -> accept());
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(accept);
        }
        if (state == ResponseState.SUBMITTED || state == ResponseState.DRAFT) {
            actions.add(new Button(getTranslation("response.return"), click -> giveBack()));
        }
        actions.add(new Button(getTranslation("response.ask_municipality"), click -> ask.run()));
        add(new H2(getTranslation("response.review.title")), new Paragraph(stands(state)), actions);
    }

    private String stands(ResponseState state) {
        String deadline = Formats.in(getLocale()).deadline(closesAt);
        return switch (state) {
            case SUBMITTED -> getTranslation("response.review.submitted");
            case RETURNED -> getTranslation("response.review.returned", deadline);
            case ACCEPTED -> getTranslation("response.review.accepted");
            case DRAFT ->
                over
                        ? getTranslation("response.review.not_corrected")
                        : getTranslation("response.review.being_corrected", deadline);
            case DECLINED -> getTranslation("response.submission.declined");
        };
    }

    private void accept() {
        switch (review.accept(round.id(), municipality.municipality(), seen)) {
            case ACCEPTED -> done("response.accept.done");
            case CHANGED_MEANWHILE, NOTHING_SUBMITTED -> changed();
            case BEING_CORRECTED -> {
                reload.run();
                Notices.error(getTranslation("response.accept.being_corrected"));
            }
        }
    }

    private void giveBack() {
        new ReturnDialog(
                        closesAt,
                        over,
                        (message, until) -> review.returnForCorrection(
                                round.id(), municipality.municipality(), seen, message, until),
                        () -> done("response.return.done"),
                        this::changed)
                .open();
    }

    private void unlock() {
        new ReasonDialog(
                        new ReasonDialog.Words(
                                getTranslation("response.unlock.title"),
                                getTranslation("response.unlock.text"),
                                getTranslation("response.unlock.reason"),
                                getTranslation("response.unlock")),
                        ReviewStep.MESSAGE_MAX_LENGTH,
                        reason -> switch (review.unlock(round.id(), municipality.municipality(), reason)) {
                            case UNLOCKED -> {
                                done("response.unlock.done");
                                yield Optional.empty();
                            }
                            case NOT_ACCEPTED -> {
                                changed();
                                yield Optional.empty();
                            }
                            case REASON ->
                                Optional.of(getTranslation("shared.reason.missing", ReviewStep.MESSAGE_MAX_LENGTH));
                        })
                .open();
    }

    private void done(String key) {
        String text = getTranslation(key);
        reload.run();
        Notices.success(text);
    }

    private void changed() {
        String text = getTranslation("response.review.changed_meanwhile");
        reload.run();
        Notices.error(text);
    }
}
