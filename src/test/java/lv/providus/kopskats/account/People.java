package lv.providus.kopskats.account;

import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** People for tests, put into the database by its owner. */
public final class People {

    public static final String PASSWORD = "zils ezers aiz meža 41";

    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);

    private People() {}

    public static Actor.Person administrator(String email) {
        return person(email, Role.ADMINISTRATOR, null);
    }

    public static Actor.Person researcher(String email) {
        return person(email, Role.RESEARCHER, null);
    }

    public static Actor.Person coordinator(String email, MunicipalityId municipality) {
        return person(email, Role.COORDINATOR, municipality);
    }

    private static Actor.Person person(String email, Role role, @Nullable MunicipalityId municipality) {
        Long id = TestDatabase.jdbc()
                .queryForObject(
                        "insert into account (email, display_name, role, municipality_id, password_hash)"
                                + " values (?, ?, lower(?)::account_role, ?, ?) returning id",
                        Long.class,
                        email,
                        "Persona " + email,
                        role.name(),
                        municipality == null ? null : municipality.value(),
                        HASH);
        if (id == null) {
            throw new IllegalStateException("No id came back");
        }
        return new Actor.Person(new AccountId(id), role, municipality, "Persona " + email);
    }
}
