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

    /**
     * The whole address of a page for a mail: never as the request has it, which could be forged.
     *
     * @param path of the page, without a slash before it
     */
    public String ofPage(String path) {
        String configured = configured();
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return (configured.isEmpty() ? "http://127.0.0.1:" + port : configured) + "/" + path;
    }

    String onConsole(OneTimeLink link, String port) {
        String configured = configured();
        return (configured.isEmpty() ? "http://127.0.0.1:" + port : configured) + "/" + link.path();
    }

    private String configured() {
        return environment.getProperty("kopskats.address", "").strip().replaceAll("/+$", "");
    }
}
