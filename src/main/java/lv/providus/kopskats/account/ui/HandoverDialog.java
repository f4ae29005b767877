package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.AccountOutcome;
import lv.providus.kopskats.account.AccountRefusal;
import lv.providus.kopskats.account.HandoverService;
import lv.providus.kopskats.shared.ui.DayField;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** Asks who takes a person's place, and from which day. */
class HandoverDialog extends Dialog {

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final DayField from = new DayField(getTranslation("account.handover.from"), getLocale());
    private final Div messages = new Div();

    HandoverDialog(Account account, HandoverService service, SerializableConsumer<Account> onDone) {
        setHeaderTitle(getTranslation("account.handover.title", account.displayName()));
        setWidth("min(38rem, 92vw)");
        name.setLabel(getTranslation("account.handover.name"));
        name.setMaxLength(Account.NAME_MAX_LENGTH);
        email.setLabel(getTranslation("account.handover.email"));
        email.setMaxLength(Account.EMAIL_MAX_LENGTH);
        from.setHelperText(getTranslation("account.handover.from.hint"));
        Div fields = new Div(name, email, from);
        fields.addClassName("kk-account-fields");
        add(new Paragraph(getTranslation("account.handover.text")), messages, fields);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        Button confirm = new Button(getTranslation("account.handover.confirm"), click -> {
            switch (service.handOver(account.id(), name.getValue(), email.getValue(), from.getValue())) {
                case AccountOutcome.Done(Account successor) -> {
                    close();
                    onDone.accept(successor);
                }
                case AccountOutcome.Refused(AccountRefusal reason) -> refuse(reason);
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
    }

    private void refuse(AccountRefusal reason) {
        messages.removeAll();
        messages.add(new Message(Tone.ERROR, getTranslation(reason.textKey())));
    }
}
