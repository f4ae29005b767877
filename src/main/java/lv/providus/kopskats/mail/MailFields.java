package lv.providus.kopskats.mail;

import static lv.providus.kopskats.database.generated.Tables.MAIL_MESSAGE;
import static org.jooq.impl.DSL.row;

import java.util.Locale;
import java.util.Objects;
import lv.providus.kopskats.database.generated.enums.AccountLanguage;
import lv.providus.kopskats.shared.Language;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** How columns become values of this module. */
final class MailFields {

    static final Field<MailState> STATE = MAIL_MESSAGE.STATE.convertFrom(MailFields::stateOf);

    private static final SelectField<@Nullable AttachmentReference> ATTACHMENT = row(
                    MAIL_MESSAGE.ATTACHMENT_KIND, MAIL_MESSAGE.ATTACHMENT_KEY)
            .mapping(
                    AttachmentReference.class,
                    (kind, key) -> kind == null || key == null ? null : new AttachmentReference(kind, key));

    static final SelectField<Mail> MAIL = row(
                    MAIL_MESSAGE.ID,
                    MAIL_MESSAGE.RECIPIENT,
                    MAIL_MESSAGE.LANGUAGE.convertFrom(MailFields::language),
                    MAIL_MESSAGE.SUBJECT,
                    MAIL_MESSAGE.BODY,
                    ATTACHMENT,
                    STATE,
                    MAIL_MESSAGE.ATTEMPTS,
                    MAIL_MESSAGE.CREATED_AT)
            .mapping(Mail::new);

    static final SelectField<MailStatus> STATUS = row(
                    MAIL_MESSAGE.ID,
                    MAIL_MESSAGE.IDEMPOTENCY_KEY,
                    MAIL_MESSAGE.KIND,
                    MAIL_MESSAGE.RECIPIENT,
                    MAIL_MESSAGE.RECIPIENT_ACCOUNT_ID,
                    MAIL_MESSAGE.MUNICIPALITY_ID,
                    STATE,
                    MAIL_MESSAGE.STATE_SINCE,
                    MAIL_MESSAGE.ATTEMPTS,
                    MAIL_MESSAGE.CREATED_AT,
                    MAIL_MESSAGE.LAST_ERROR)
            .mapping(MailStatus::new);

    private MailFields() {}

    static MailState stateOf(lv.providus.kopskats.database.generated.enums.MailState state) {
        return switch (state) {
            case queued -> MailState.QUEUED;
            case sending -> MailState.SENDING;
            case sent -> MailState.SENT;
            case failed -> MailState.FAILED;
            case unknown -> MailState.UNKNOWN;
        };
    }

    private static Language language(AccountLanguage language) {
        return Language.valueOf(language.getLiteral().toUpperCase(Locale.ROOT));
    }

    static AccountLanguage language(Language language) {
        return Objects.requireNonNull(
                AccountLanguage.lookupLiteral(language.name().toLowerCase(Locale.ROOT)));
    }
}
