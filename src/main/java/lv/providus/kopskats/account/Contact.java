package lv.providus.kopskats.account;

import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Language;

/** Where a person is reached by mail, and in which language. */
public record Contact(AccountId account, String email, String displayName, Language language) {}
