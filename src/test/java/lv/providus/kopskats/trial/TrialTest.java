package lv.providus.kopskats.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Map;
import lv.providus.kopskats.KopskatsApplication;
import lv.providus.kopskats.database.OwnDirectory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/** A test of the application in trial mode, serving on a free port, on an embedded server with new data. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = KopskatsApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TrialTest.NewData.class)
public @interface TrialTest {

    /** Leads the application to a data directory that is not there yet. */
    final class NewData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final Path DATA = OwnDirectory.of("trial-test");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                FileSystemUtils.deleteRecursively(DATA);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "trial",
                            Map.of(
                                    "kopskats.trial", "true",
                                    "kopskats.data", DATA.toString(),
                                    "vaadin.productionMode", "true")));
        }
    }
}
