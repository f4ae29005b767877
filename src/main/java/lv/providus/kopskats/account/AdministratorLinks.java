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
 * Prints one-time links on the console of the server: for the first administrator at every start until there is one,
 * and for a locked-out administrator when the property {@code kopskats.administrator-link} asks for it. Trial mode has
 * its own accounts and prints none.
 */
@Component
class AdministratorLinks {

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorLinks.class);

    private final AccountQuery accounts;
    private final AccountLinks links;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private final ApplicationAddress address;
    private final boolean trial;
    private final boolean asked;

    AdministratorLinks(
            AccountQuery accounts,
            AccountLinks links,
            PlatformTransactionManager transactions,
            Environment environment,
            ApplicationAddress address,
            @Value("${kopskats.trial}") boolean trial,
            @Value("${kopskats.administrator-link:false}") boolean asked) {
        this.accounts = accounts;
        this.links = links;
        this.transaction = new TransactionTemplate(transactions);
        this.environment = environment;
        this.address = address;
        this.trial = trial;
        this.asked = asked;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printAtStart() {
        if (asked || trial) {
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
