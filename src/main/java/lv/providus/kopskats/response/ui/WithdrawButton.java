package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import lv.providus.kopskats.response.StandingService;
import lv.providus.kopskats.response.Withdrawal;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.ReasonDialog;

/** Takes back what was submitted, after saying what that means. */
class WithdrawButton extends Button {

    WithdrawButton(StandingService standing, RoundId round, int number, Runnable done) {
        setText(getTranslation("response.receipt.withdraw"));
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(click -> new ReasonDialog(
                        new ReasonDialog.Words(
                                getTranslation("response.receipt.withdraw.title"),
                                getTranslation("response.receipt.withdraw.text"),
                                getTranslation("response.receipt.withdraw.reason"),
                                getTranslation("response.receipt.withdraw")),
                        Withdrawal.REASON_MAX_LENGTH,
                        reason -> switch (standing.withdraw(round, number, reason)) {
                            case WITHDRAWN -> {
                                done.run();
                                yield Optional.empty();
                            }
                            case ACCEPTED -> Optional.of(getTranslation("response.receipt.withdraw.accepted"));
                            case CLOSED -> Optional.of(getTranslation("response.receipt.withdraw.closed"));
                            case NOT_THE_VALID_ONE ->
                                Optional.of(getTranslation("response.receipt.withdraw.not_valid"));
                            case REASON ->
                                Optional.of(getTranslation("shared.reason.missing", Withdrawal.REASON_MAX_LENGTH));
                        })
                .keepingDraft("withdraw/" + round)
                .open());
    }
}
