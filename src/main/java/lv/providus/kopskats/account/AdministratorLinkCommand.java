package lv.providus.kopskats.account;

import java.util.Arrays;
import java.util.Objects;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command {@code --kopskats.administrator-link=true} for whoever may run programs on the server: prints a one-time
 * link by which a locked-out administrator, or a new one, gets in, and ends. Works beside an application that runs on
 * the same data, and also while none does. There is no such link in trial mode.
 */
@ComponentScan({"lv.providus.kopskats.database", "lv.providus.kopskats.audit"})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JooqAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({AccountLinks.class, AccountLinkRepository.class, ApplicationAddress.class})
public class AdministratorLinkCommand {

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorLinkCommand.class);
    private static final String ARGUMENT = "--kopskats.administrator-link=true";

    private final AccountLinks links;
    private final ApplicationAddress address;
    private final TransactionTemplate transaction;
    private final Environment environment;

    AdministratorLinkCommand(
            AccountLinks links,
            ApplicationAddress address,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.links = links;
        this.address = address;
        this.transaction = new TransactionTemplate(transactions);
        this.environment = environment;
    }

    public static boolean isAskedForBy(String[] arguments) {
        return Arrays.asList(arguments).contains(ARGUMENT);
    }

    /** Prints the link. The arguments are those of the application. */
    public static void run(String[] arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(AdministratorLinkCommand.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            context.getBean(AdministratorLinkCommand.class).print();
        }
    }

    private void print() {
        OneTimeLink link = Actors.asSystem(
                "command on the server",
                () -> Objects.requireNonNull(transaction.execute(status -> links.toRecoverAdministration())));
        LOG.warn(
                "Until {} this link makes an administrator: {}",
                Formats.in(Language.EN).dateAndTime(link.expiresAt()),
                address.onConsole(link, environment.getProperty("server.port", "8080")));
    }
}
