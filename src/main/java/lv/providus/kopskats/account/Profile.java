package lv.providus.kopskats.account;

import java.util.Set;
import lv.providus.kopskats.shared.Language;

/**
 * What people state about themselves.
 *
 * @param mails which of the mails that one can do without are wanted
 */
public record Profile(String displayName, Language language, Set<MailTopic> mails) {

    public Profile {
        displayName = displayName.strip();
        mails = Set.copyOf(mails);
    }
}
