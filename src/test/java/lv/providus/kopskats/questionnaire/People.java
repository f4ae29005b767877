package lv.providus.kopskats.questionnaire;

import java.util.Locale;
import java.util.Objects;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;

/** Accounts of people who work with questionnaires. */
public final class People {

    private People() {}

    public static Actor.Person researcher() {
        return person(Role.RESEARCHER, null);
    }

    /** A coordinator of the first municipality of the register. */
    public static Actor.Person coordinator() {
        return person(
                Role.COORDINATOR, new MunicipalityId(id("select min(id) from municipality where valid_to is null")));
    }

    private static Actor.Person person(Role role, @Nullable MunicipalityId municipality) {
        String name = role.name().toLowerCase(Locale.ROOT);
        long account = id(
                "insert into account (email, display_name, role, municipality_id)"
                        + " values (?, ?, ?::account_role, ?) returning id",
                name + "@kopskats.example",
                name,
                name,
                municipality == null ? null : municipality.value());
        return new Actor.Person(new AccountId(account), role, municipality, name);
    }

    private static long id(String sql, @Nullable Object... arguments) {
        return Objects.requireNonNull(TestDatabase.jdbc().queryForObject(sql, Long.class, arguments));
    }
}
