package lv.providus.kopskats.trial;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.mail.AttachmentReference;
import lv.providus.kopskats.mail.Mail;
import lv.providus.kopskats.mail.MailAttachment;
import lv.providus.kopskats.mail.MailAttachments;
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MailId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The mails of a trial, which never leave it: everybody who tries it may read them. */
@TrialOnly
@Component
public class TrialMailbox {

    private static final int MOST = 100;

    private final MailService mails;
    private final ObjectProvider<MailAttachments> attachments;

    TrialMailbox(MailService mails, ObjectProvider<MailAttachments> attachments) {
        this.mails = mails;
        this.attachments = attachments;
    }

    /** The latest mails, the newest first. */
    public List<Mail> latest() {
        return Actors.asSystem("trial mailbox", () -> mails.latest(MOST));
    }

    Optional<MailAttachment> attachment(MailId id) {
        return Actors.asSystem(
                "trial mailbox",
                () -> mails.find(id).flatMap(mail -> {
                    AttachmentReference reference = mail.attachment();
                    return reference == null
                            ? Optional.empty()
                            : attachments.stream()
                                    .filter(maker -> maker.kind().equals(reference.kind()))
                                    .findFirst()
                                    .flatMap(maker -> maker.make(reference.key(), mail.language()));
                }));
    }

    /** Where the file of a mail is, without a slash before it. */
    public static String attachmentPath(MailId id) {
        return TrialMailController.ATTACHMENT.substring(1).replace("{id}", id.toString());
    }
}
