package lv.providus.kopskats.database;

import static lv.providus.kopskats.database.generated.Tables.INSTALLATION;

import lv.providus.kopskats.database.generated.enums.InstallationMode;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * What this installation is for. The first start records it in the database, and every later start has to agree, so
 * that demonstration data never becomes real and real data never stands behind one-click sign-in.
 */
@Component
@DependsOnDatabaseInitialization
public class Installation {

    /** Property that is true in trial mode. */
    public static final String TRIAL_PROPERTY = "kopskats.trial";

    private final boolean trial;

    /**
     * Records the mode at the first start.
     *
     * @throws StartRefused where the database was made in the other mode
     */
    Installation(DSLContext dsl, @Value("${" + TRIAL_PROPERTY + "}") boolean trial) {
        this.trial = trial;
        InstallationMode wanted = trial ? InstallationMode.trial : InstallationMode.real;
        dsl.insertInto(INSTALLATION)
                .set(INSTALLATION.MODE, wanted)
                .onConflictDoNothing()
                .execute();
        InstallationMode recorded =
                dsl.select(INSTALLATION.MODE).from(INSTALLATION).fetchSingle().value1();
        if (recorded != wanted) {
            throw new StartRefused(trial ? "database.refused.trial-on-real" : "database.refused.real-on-trial");
        }
    }

    /** Whether it holds demonstration data only, with one-click sign-in. */
    public boolean trial() {
        return trial;
    }
}
