package lv.providus.kopskats;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class KopskatsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(KopskatsApplication.class, arguments);
    }
}
