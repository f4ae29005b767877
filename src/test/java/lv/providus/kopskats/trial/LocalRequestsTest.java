package lv.providus.kopskats.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests as they come over the network, written by hand because clients choose the Host header themselves. */
@TrialTest
class LocalRequestsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "LOCALHOST", "localhost:%d", "127.0.0.1:%d"})
    void a_browser_on_this_machine_is_answered(String host) throws IOException {
        assertThat(get("/actuator/health", "Host: " + host.formatted(port))).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kopskats.example",
                "localhost.kopskats.example",
                "kopskats.example:8080",
                "127.0.0.1.nip.io",
                "192.0.2.7",
                "0.0.0.0",
                "[::1]"
            })
    void another_host_is_refused(String host) throws IOException {
        assertThat(get("/actuator/health", "Host: " + host))
                .startsWith("HTTP/1.1 403")
                .contains("atbild tikai šajā datorā")
                .contains("answers on this computer only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=192.0.2.7",
                "X-Forwarded-For: 192.0.2.7",
                "x-forwarded-proto: https",
                "X-Forwarded-Host: kopskats.example",
                "X-Forwarded-Anything:",
                "X-Real-IP: 192.0.2.7",
                "Via: 1.1 proxy.example",
                "CF-Connecting-IP: 192.0.2.7"
            })
    void a_forwarded_request_is_refused(String header) throws IOException {
        assertThat(get("/actuator/health", "Host: localhost", header))
                .startsWith("HTTP/1.1 403")
                .contains("starpniekserveri")
                .contains("proxy or tunnel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/trial/sign-in",
                "/styles/kopskats.css",
                "/VAADIN/push",
                "/no/such/page",
                "/error"
            })
    void every_path_is_refused_alike(String path) throws IOException {
        assertThat(get(path, "Host: kopskats.example")).startsWith("HTTP/1.1 403");
        assertThat(get(path, "Host: localhost", "Via: 1.1 proxy.example")).startsWith("HTTP/1.1 403");
    }

    @Test
    void a_forwarded_websocket_is_refused() throws IOException {
        String[] upgrade = {
            "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
        };
        assertThat(send("GET", "/VAADIN/push?v-r=push", "Upgrade", "", headers("Host: kopskats.example", upgrade)))
                .startsWith("HTTP/1.1 403");
        assertThat(send(
                        "GET",
                        "/VAADIN/push?v-r=push",
                        "Upgrade",
                        "",
                        headers("Host: localhost", "Forwarded: for=192.0.2.7", upgrade[0], upgrade[1], upgrade[2])))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void a_request_without_a_host_is_refused() throws IOException {
        assertThat(raw("GET /actuator/health HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 403");
    }

    @Test
    void a_full_address_in_the_request_line_does_not_get_around_it() throws IOException {
        assertThat(
                        raw(
                                "GET http://kopskats.example/actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 2");
    }

    @Test
    void one_click_sign_in_needs_the_token_against_forged_requests() throws IOException {
        String body = "account=petnieks%40kopskats.example";
        assertThat(send("POST", "/trial/sign-in", "close", body, "Host: localhost"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Location:");
    }

    private String get(String path, String... headers) throws IOException {
        return send("GET", path, "close", "", headers);
    }

    private static String[] headers(String host, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = host;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    private String send(String method, String path, String connection, String body, String... headers)
            throws IOException {
        return raw(method + " " + path + " HTTP/1.1\r\n"
                + String.join("\r\n", headers)
                + "\r\nConnection: " + connection
                + "\r\nContent-Type: application/x-www-form-urlencoded"
                + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
