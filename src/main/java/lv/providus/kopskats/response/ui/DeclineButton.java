package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import lv.providus.kopskats.response.Decline;
import lv.providus.kopskats.response.StandingService;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.ReasonDialog;

/** Declines to take part in a round, after saying what that means. */
class DeclineButton extends Button {

    DeclineButton(StandingService standing, RoundId round, String roundTitle, Runnable done) {
        setText(getTranslation("response.decline.open"));
        setAriaLabel(getTranslation("response.decline.open") + ": " + roundTitle);
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(click -> new ReasonDialog(
                        new ReasonDialog.Words(
                                getTranslation("response.decline.title"),
                                getTranslation("response.decline.text"),
                                getTranslation("response.decline.reason"),
                                getTranslation("response.decline.open")),
                        Decline.REASON_MAX_LENGTH,
                        reason -> switch (standing.decline(round, reason)) {
                            case DECLINED -> {
                                done.run();
                                yield Optional.empty();
                            }
                            case SUBMITTED -> Optional.of(getTranslation("response.decline.submitted"));
                            case CLOSED -> Optional.of(getTranslation("response.decline.closed"));
                            case NOT_ASKED -> Optional.of(getTranslation("response.decline.not_asked"));
                            case REASON ->
                                Optional.of(getTranslation("shared.reason.missing", Decline.REASON_MAX_LENGTH));
                        })
                .keepingDraft("decline/" + round)
                .open());
    }
}
