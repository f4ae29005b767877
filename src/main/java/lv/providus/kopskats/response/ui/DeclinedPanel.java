package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import lv.providus.kopskats.response.Decline;
import lv.providus.kopskats.response.Received;
import lv.providus.kopskats.response.StandingService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.ReasonDialog;

/** Why a municipality does not take part, and the way to ask it again. */
class DeclinedPanel extends Panel {

    DeclinedPanel(
            Decline decline, StandingService standing, RoundId round, MunicipalityId municipality, Runnable reopened) {
        Paragraph reason = new Paragraph(getTranslation(
                "response.submission.declined_text",
                Formats.in(getLocale()).dateAndTime(decline.declinedAt()),
                decline.declinedBy(),
                decline.reason()));
        reason.addClassName("kk-kept");
        add(new H2(getTranslation("response.submission.declined")), reason);
        Received received = decline.received();
        if (received != null) {
            Paragraph told = new Paragraph(getTranslation(
                    "response.received.sentence",
                    getTranslation("response.received." + received.by().name()),
                    received.note()));
            told.addClassName("kk-quiet");
            add(told);
        }
        add(reopenButton(standing, round, municipality, reopened));
    }

    private Button reopenButton(
            StandingService standing, RoundId round, MunicipalityId municipality, Runnable reopened) {
        return new Button(
                getTranslation("response.decline.reopen"),
                click -> new ReasonDialog(
                                new ReasonDialog.Words(
                                        getTranslation("response.decline.reopen.title"),
                                        getTranslation("response.decline.reopen.text"),
                                        getTranslation("response.decline.reopen.reason"),
                                        getTranslation("response.decline.reopen")),
                                Decline.REASON_MAX_LENGTH,
                                reason -> switch (standing.reopenDeclined(round, municipality, reason)) {
                                    case REOPENED -> {
                                        Notices.success(getTranslation("response.decline.reopen.done"));
                                        reopened.run();
                                        yield Optional.empty();
                                    }
                                    case NOT_DECLINED ->
                                        Optional.of(getTranslation("response.decline.reopen.not_declined"));
                                    case REASON ->
                                        Optional.of(getTranslation("shared.reason.missing", Decline.REASON_MAX_LENGTH));
                                })
                        .open());
    }
}
