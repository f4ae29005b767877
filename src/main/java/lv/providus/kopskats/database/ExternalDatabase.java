package lv.providus.kopskats.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.database.DatabaseAccess.Credentials;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** An external PostgreSQL as the variables {@code KOPSKATS_DB_…} name it. */
final class ExternalDatabase {

    private ExternalDatabase() {}

    static boolean isNamedIn(Environment environment) {
        return !isBlank(environment.getProperty("kopskats.db.url"));
    }

    /**
     * Reads the variables.
     *
     * @throws StartRefused where one is missing
     */
    static DatabaseAccess from(Environment environment) {
        List<String> missing = new ArrayList<>();
        String url = read(environment, "kopskats.db.url", missing);
        String user = read(environment, "kopskats.db.user", missing);
        String password = read(environment, "kopskats.db.password", missing);
        String ownerUser = read(environment, "kopskats.db.owner.user", missing);
        String ownerPassword = read(environment, "kopskats.db.owner.password", missing);
        if (!missing.isEmpty()) {
            throw new StartRefused("database.refused.missing-variables", String.join(", ", missing));
        }
        return new DatabaseAccess(
                url, new Credentials(user, password), new Credentials(ownerUser, ownerPassword), false);
    }

    private static String read(Environment environment, String property, List<String> missing) {
        String value = environment.getProperty(property);
        if (value == null || isBlank(value)) {
            missing.add(property.toUpperCase(Locale.ROOT).replace('.', '_'));
            return "";
        }
        return value;
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
