package lv.providus.kopskats.trial;

import java.net.InetAddress;
import java.net.UnknownHostException;
import lv.providus.kopskats.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.core.env.Environment;

/** Under which circumstances a trial may start: its accounts have no passwords, so nobody else may reach it. */
final class TrialSafety {

    private TrialSafety() {}

    /**
     * Checks the settings.
     *
     * @throws StartRefused with an external database, an address that others can reach, or a proxy in front
     */
    static void check(Environment environment) {
        String database = environment.getProperty("kopskats.db.url");
        if (database != null && !database.isBlank()) {
            throw new StartRefused("trial.refused.external_database");
        }
        String address = environment.getProperty("server.address");
        if (!isLoopback(address)) {
            throw new StartRefused("trial.refused.address", address == null ? "0.0.0.0" : address);
        }
        if (expectsProxy(environment)) {
            throw new StartRefused("trial.refused.proxy");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address.strip()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartRefused(e, "trial.refused.address", address);
        }
    }

    /** With a proxy expected, forwarding headers would be taken away before they could be refused. */
    private static boolean expectsProxy(Environment environment) {
        String strategy = environment.getProperty("server.forward-headers-strategy");
        CloudPlatform platform = CloudPlatform.getActive(environment);
        return strategy == null
                ? platform != null && platform.isUsingForwardHeaders()
                : !strategy.equalsIgnoreCase("none");
    }
}
