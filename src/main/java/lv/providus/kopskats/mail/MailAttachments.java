package lv.providus.kopskats.mail;

import java.util.Optional;
import lv.providus.kopskats.shared.Language;

/** Makes the attachments of one kind; a module offers one as a bean. Called as the system, outside of transactions. */
public interface MailAttachments {

    /** The kind that {@link AttachmentReference#kind()} names. */
    String kind();

    /** The file; empty where there is none under this key, then the mail goes without. */
    Optional<MailAttachment> make(String key, Language language);
}
