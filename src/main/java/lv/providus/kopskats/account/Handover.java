package lv.providus.kopskats.account;

import java.time.LocalDate;
import lv.providus.kopskats.shared.AccountId;

/**
 * That the work of an account goes over to a successor, who cannot sign in before.
 *
 * @param takesPlaceOn the day on which the one account is disabled and the other invited
 */
public record Handover(AccountId account, AccountId successor, String successorName, LocalDate takesPlaceOn) {}
