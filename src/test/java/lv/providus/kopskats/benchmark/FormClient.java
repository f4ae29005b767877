package lv.providus.kopskats.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.response.GeneratedSurvey.Asked;

/** A signed-in coordinator as the application sees one over HTTP: opens the form, and sends answers as its script does. */
final class FormClient {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":([0-9]+)");
    private static final Pattern SECURITY_KEY = Pattern.compile("Vaadin-Security-Key\":\"([^\"]+)");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":([0-9]+)");

    private final String base;
    private final String form;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Integer> versions = new HashMap<>();
    private String token = "";

    /**
     * @param base address of the application without a slash at its end
     * @param form path of the form
     */
    FormClient(String base, String form) {
        this.base = base;
        this.form = form;
    }

    FormClient signIn(String email, String password) {
        HttpResponse<String> reply = send(HttpRequest.newBuilder(URI.create(base + "/sign-in-with-password"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(email) + "&password="
                        + encoded(password) + "&_csrf=" + encoded(tokenOn("sign-in")))));
        String location = reply.headers().firstValue("Location").orElse("");
        if (reply.statusCode() != 302 || location.contains("sign-in")) {
            throw new IllegalStateException("Sign-in failed: " + reply.statusCode() + " " + location);
        }
        token = tokenOn(form);
        return this;
    }

    /** The value of its session cookie. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("kopskats-session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String tokenOn(String page) {
        return found(TOKEN, get(page));
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + "/" + path)).header("Accept", "text/html"))
                .body();
    }

    /** Opens the form in this session as a browser does, so that the server holds its page from now on. */
    void openForm() {
        String start = get("?v-r=init&location=" + encoded(form) + "&query=");
        String navigation = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
                {"route":"%s","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],
                "syncId":0,"clientId":0}""".formatted(found(SECURITY_KEY, start), form);
        String page = send(HttpRequest.newBuilder(URI.create(base + "/?v-r=uidl&v-uiId=" + found(UI_ID, start)))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(navigation)))
                .body();
        if (!page.contains("data-question")) {
            throw new IllegalStateException("The form did not open: " + page);
        }
        String arrived =
                "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":1,\"clientId\":1}".formatted(found(SECURITY_KEY, start));
        send(HttpRequest.newBuilder(URI.create(base + "/?v-r=uidl&v-uiId=" + found(UI_ID, start)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(arrived)));
    }

    /** Sends an answer that differs from the one before, and tells how long the reply took. */
    Duration save(Asked question, int number) {
        String body =
                """
                {"base": %d, "key": "%s", %s, "estimated": false}""".formatted(versions.getOrDefault(question.code(), 0), UUID.randomUUID(), question.answer(number));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base + "/" + form + "/answers/" + question.code()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Accept-Language", "lv")
                .header("X-CSRF-TOKEN", token)
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        long begun = System.nanoTime();
        HttpResponse<String> reply = send(request);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        if (reply.statusCode() != 200) {
            throw new IllegalStateException(reply.statusCode() + " " + reply.body() + " to " + body);
        }
        versions.put(question.code(), Integer.valueOf(found(VERSION, reply.body())));
        return taken;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
