package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import lv.providus.kopskats.response.ReviewStep;
import lv.providus.kopskats.response.SubmissionReceipt;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Panel;
import org.jspecify.annotations.Nullable;

/** What happened to a response, the last first: each submission with the way to it, each decision with its words. */
class ReviewTrail extends Panel {

    private record Happened(Instant at, Component line) {}

    private final Formats formats = Formats.in(getLocale());
    private final IntFunction<String> addressOf;
    private final int shown;

    /**
     * Shown beside the answers.
     *
     * @param shown number of the submission on the page
     * @param addressOf where a submission of a number is read
     */
    ReviewTrail(List<SubmissionReceipt> receipts, List<ReviewStep> steps, int shown, IntFunction<String> addressOf) {
        this.addressOf = addressOf;
        this.shown = shown;
        OrderedList list = new OrderedList();
        list.addClassName("kk-review-trail");
        Stream.concat(
                        receipts.stream().flatMap(this::submitted),
                        steps.stream().map(step -> new Happened(step.doneAt(), decided(step))))
                .sorted(Comparator.comparing(Happened::at).reversed())
                .forEach(happened -> list.add(new ListItem(happened.line())));
        add(new H2(getTranslation("response.review.trail")), list);
    }

    private Stream<Happened> submitted(SubmissionReceipt receipt) {
        String words = getTranslation(
                "response.review.trail.submitted",
                receipt.number(),
                formats.dateAndTime(receipt.submittedAt()),
                receipt.submittedBy());
        Component line =
                receipt.number() == shown ? new Span(words) : new Anchor(addressOf.apply(receipt.number()), words);
        Stream<Happened> itself = Stream.of(new Happened(receipt.submittedAt(), line));
        var withdrawal = receipt.withdrawal();
        return withdrawal == null
                ? itself
                : Stream.concat(
                        itself,
                        Stream.of(new Happened(
                                withdrawal.withdrawnAt(),
                                new Span(getTranslation(
                                        "response.review.trail.withdrawn",
                                        receipt.number(),
                                        formats.dateAndTime(withdrawal.withdrawnAt()),
                                        withdrawal.withdrawnBy(),
                                        withdrawal.reason())))));
    }

    private Component decided(ReviewStep step) {
        String when = formats.dateAndTime(step.doneAt());
        @Nullable String message = step.message();
        return new Span(
                switch (step.kind()) {
                    case RETURNED ->
                        getTranslation(
                                "response.review.trail.returned",
                                step.submission(),
                                when,
                                step.doneBy(),
                                said(message));
                    case ACCEPTED ->
                        getTranslation("response.review.trail.accepted", step.submission(), when, step.doneBy());
                    case UNLOCKED ->
                        getTranslation(
                                "response.review.trail.unlocked",
                                step.submission(),
                                when,
                                step.doneBy(),
                                said(message));
                });
    }

    private static String said(@Nullable String message) {
        return message == null ? "" : message;
    }
}
