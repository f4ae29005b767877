package lv.providus.kopskats.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach the application: the property {@code kopskats.address} where it is set, else the address that the
 * browser used, or the server's own on the console.
 */
@Component
public class ApplicationAddress {

    private final Environment environment;

    ApplicationAddress(Environment environment) {
        this.environment = environment;
    }

    /** The whole address of a link, as whoever sent the request reaches it. */
    public String of(OneTimeLink link, HttpServletRequest request) {
        return of(link.path(), request);
    }

    /** The whole address of a path within the application, as whoever sent the request reaches it. */
    public String of(String path, HttpServletRequest request) {
        String configured = configured();
        String base = configured.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : configured;
        return base + "/" + path;
    }

    String onConsole(OneTimeLink link, String port) {
        String configured = configured();
        return (configured.isEmpty() ? "http://127.0.0.1:" + port : configured) + "/" + link.path();
    }

    private String configured() {
        return environment.getProperty("kopskats.address", "").strip().replaceAll("/+$", "");
    }
}
