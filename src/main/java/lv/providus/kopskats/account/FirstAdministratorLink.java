package lv.providus.kopskats.account;

import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints a one-time link for the first administrator on the console of the server, at every start until there is one.
 * Trial mode has its own accounts and prints none.
 */
@Component
class FirstAdministratorLink {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorLink.class);

    private final AccountQuery accounts;
    private final AccountLinks links;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private final ApplicationAddress address;
    private final boolean trial;

    FirstAdministratorLink(
            AccountQuery accounts,
            AccountLinks links,
            PlatformTransactionManager transactions,
            Environment environment,
            ApplicationAddress address,
            @Value("${kopskats.trial}") boolean trial) {
        this.accounts = accounts;
        this.links = links;
        this.transaction = new TransactionTemplate(transactions);
        this.environment = environment;
        this.address = address;
        this.trial = trial;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printAtStart() {
        if (trial) {
            return;
        }
        Actors.asSystem(
                "first start",
                () -> transaction.executeWithoutResult(status -> {
                    if (!accounts.hasAdministrator()) {
                        print(links.toBecomeFirstAdministrator());
                    }
                }));
    }

    private void print(OneTimeLink link) {
        LOG.warn(
                "There is no administrator yet. Until {} this link makes one: {}",
                Formats.in(Language.EN).dateAndTime(link.expiresAt()),
                addressOf(link));
    }

    private String addressOf(OneTimeLink link) {
        String configured = environment.getProperty("server.port", "8080");
        return address.onConsole(link, environment.getProperty("local.server.port", configured));
    }
}
