package lv.providus.kopskats;

import lv.providus.kopskats.account.AdministratorLinkCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application, or the one command there is beside it. */
@SpringBootApplication
public class KopskatsApplication {

    public static void main(String[] arguments) {
        if (AdministratorLinkCommand.isAskedForBy(arguments)) {
            AdministratorLinkCommand.run(arguments);
        } else {
            SpringApplication.run(KopskatsApplication.class, arguments);
        }
    }
}
