package lv.providus.kopskats.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;

/** The accounts of a trial: mailboxes of functions rather than of people, none of them with a password. */
enum TrialAccount {
    LUDZA("koordinators@ludza.example", "Ludzas novada koordinators", "0037000"),
    REZEKNE("koordinators@rezekne.example", "Rēzeknes valstspilsētas koordinators", "0006000"),
    PREILI("koordinators@preili.example", "Preiļu novada koordinators", "0042000"),
    CESIS("koordinators@cesis.example", "Cēsu novada koordinators", "0026000"),
    MADONA("koordinators@madona.example", "Madonas novada koordinators", "0038001"),
    LIEPAJA("koordinators@liepaja.example", "Liepājas valstspilsētas koordinators", "0005000"),
    MARUPE("koordinators@marupe.example", "Mārupes novada koordinators", "0039000"),
    BAUSKA("koordinators@bauska.example", "Bauskas novada koordinators", "0025000"),
    BAUSKA_SECOND("otrs.koordinators@bauska.example", "Bauskas novada otrs koordinators", "0025000"),
    RESEARCHER("petnieks@kopskats.example", "PROVIDUS pētnieks", Role.RESEARCHER, null),
    ADMINISTRATOR("administrators@kopskats.example", "Kopskata administrators", Role.ADMINISTRATOR, null);

    private final String email;
    private final String displayName;
    private final Role role;
    private final @Nullable Atvk municipality;

    TrialAccount(String email, String displayName, String atvk) {
        this(email, displayName, Role.COORDINATOR, new Atvk(atvk));
    }

    TrialAccount(String email, String displayName, Role role, @Nullable Atvk municipality) {
        this.email = email;
        this.displayName = displayName;
        this.role = role;
        this.municipality = municipality;
    }

    static Optional<TrialAccount> ofEmail(String email) {
        return Arrays.stream(values())
                .filter(account -> account.email.equals(email))
                .findFirst();
    }

    static List<TrialAccount> of(Role role) {
        return Arrays.stream(values()).filter(account -> account.role == role).toList();
    }

    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }

    Role role() {
        return role;
    }

    /** The municipality of a coordinator, empty for other roles. */
    Optional<Atvk> municipality() {
        return Optional.ofNullable(municipality);
    }
}
