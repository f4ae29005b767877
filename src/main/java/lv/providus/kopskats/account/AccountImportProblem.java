package lv.providus.kopskats.account;

import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;

/** Why a file does not become accounts; each names its line, the first being 1. */
public sealed interface AccountImportProblem {

    record ColumnMissing(String column) implements AccountImportProblem {}

    record NameMissing(long line) implements AccountImportProblem {}

    record EmailInvalid(long line, String given) implements AccountImportProblem {}

    record EmailTwice(long line, String email, long firstLine) implements AccountImportProblem {}

    record EmailTaken(long line, String email) implements AccountImportProblem {}

    record RoleUnknown(long line, String given) implements AccountImportProblem {}

    record MunicipalityUnknown(long line, String given) implements AccountImportProblem {}

    record MunicipalityMissing(long line) implements AccountImportProblem {}

    record MunicipalityNotWanted(long line) implements AccountImportProblem {}

    /** A text that a spreadsheet would compute. */
    record Formula(long line, String given) implements AccountImportProblem {}

    /** A sentence that says what is wrong, where, and what to do. */
    default String text(Texts texts, Language language) {
        return switch (this) {
            case ColumnMissing(String column) -> texts.get(language, "account.import.column_missing", column);
            case NameMissing(long line) -> texts.get(language, "account.import.name_missing", line);
            case EmailInvalid(long line, String given) ->
                texts.get(language, "account.import.email_invalid", line, given);
            case EmailTwice(long line, String email, long firstLine) ->
                texts.get(language, "account.import.email_twice", line, email, firstLine);
            case EmailTaken(long line, String email) -> texts.get(language, "account.import.email_taken", line, email);
            case RoleUnknown(long line, String given) ->
                texts.get(language, "account.import.role_unknown", line, given);
            case MunicipalityUnknown(long line, String given) ->
                texts.get(language, "account.import.municipality_unknown", line, given);
            case MunicipalityMissing(long line) -> texts.get(language, "account.import.municipality_missing", line);
            case MunicipalityNotWanted(long line) ->
                texts.get(language, "account.import.municipality_not_wanted", line);
            case Formula(long line, String given) -> texts.get(language, "account.import.formula", line, given);
        };
    }
}
