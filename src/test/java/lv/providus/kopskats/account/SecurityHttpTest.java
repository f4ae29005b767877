package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the application answers over HTTP, as a browser would ask. */
@IntegrationTest
class SecurityHttpTest {

    private static final Pattern CSRF_META = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private AccountService accounts;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Actor.Person administrator;
    private Actor.Person researcher;

    @BeforeEach
    void people() {
        administrator = People.administrator("admin@providus.example");
        researcher = People.researcher("r@providus.example");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath()
                        + (URI.create(location).getQuery() == null
                                ? ""
                                : "?" + URI.create(location).getQuery()))
                .orElse("");
    }

    private String csrfToken() {
        Matcher token = CSRF_META.matcher(get("/sign-in").body());
        assertThat(token.find())
                .as("a token against forged requests on the page")
                .isTrue();
        return token.group(1);
    }

    private HttpResponse<String> signIn(String email, String password) {
        return post("/sign-in-with-password", Map.of("username", email, "password", password, "_csrf", csrfToken()));
    }

    private String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("kopskats-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void pages_and_unknown_addresses_lead_to_sign_in() {
        for (String path : new String[] {"/", "/accounts", "/municipalities", "/population-sets", "/nowhere"}) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(302);
            assertThat(location(response)).as(path).isEqualTo("/sign-in");
        }
    }

    @Test
    void what_the_sign_in_page_needs_is_served_without_sign_in() {
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(get("/styles/tokens.css").statusCode()).isEqualTo(200);
        assertThat(get("/_static/echarts/6.0.0/dist/echarts.min.js").statusCode())
                .isEqualTo(200);
        assertThat(get("/icons/kopskats.svg").statusCode()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(address("/actuator/health"))).statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
    }

    @Test
    void browsers_are_told_what_to_refuse() {
        HttpResponse<String> page = get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'", "default-src 'self'", "object-src 'none'", "form-action 'self'");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Permissions-Policy").orElse("")).contains("geolocation=()");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void the_session_cookie_cannot_be_read_by_scripts_and_is_not_sent_from_elsewhere() {
        String cookie = get("/sign-in").headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("kopskats-session="))
                .findFirst()
                .orElse("");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_right_password_signs_in_and_changes_the_id_of_the_session() {
        csrfToken();
        String before = sessionId();
        HttpResponse<String> response = signIn("r@providus.example", People.PASSWORD);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).doesNotContain("sign-in");
        assertThat(sessionId()).isNotEmpty().isNotEqualTo(before);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void after_sign_in_comes_the_page_that_was_asked_for_and_not_a_file_that_was() {
        get("/municipalities");
        send(HttpRequest.newBuilder(address("/nothing.css")).header("Accept", "text/css,*/*;q=0.1"));
        assertThat(location(signIn("r@providus.example", People.PASSWORD))).startsWith("/municipalities");
    }

    @Test
    void a_wrong_password_leads_back_with_a_reason() {
        assertThat(location(signIn("r@providus.example", "wrong"))).isEqualTo("/sign-in?error");
        assertThat(location(get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void a_form_without_the_token_against_forged_requests_is_refused() {
        csrfToken();
        Map<String, String> form = Map.of("username", "r@providus.example", "password", People.PASSWORD);
        assertThat(post("/sign-in-with-password", form).statusCode()).isEqualTo(403);
        post("/sign-in", form);
        assertThat(get("/").statusCode()).isEqualTo(302);
        assertThat(TestDatabase.jdbc().queryForList("select action from audit_event", String.class))
                .isEmpty();
    }

    @Test
    void a_form_of_a_page_whose_session_is_over_leads_to_a_new_page() {
        Map<String, String> form =
                Map.of("username", "r@providus.example", "password", People.PASSWORD, "_csrf", csrfToken());
        cookies.getCookieStore().removeAll();
        assertThat(location(post("/sign-in-with-password", form))).isEqualTo("/sign-in?stale");
    }

    @Test
    void a_person_of_another_role_does_not_get_the_page() {
        signIn("r@providus.example", People.PASSWORD);
        assertThat(opened("municipalities")).contains("Pašvaldību reģistrs");
        assertThat(opened("accounts"))
                .contains("Šī lapa Jums nav pieejama")
                .doesNotContain("Izveidot kontu")
                .doesNotContain("admin@providus.example");
    }

    /** What Vaadin's client gets when it opens a page: the texts of the page are in it. */
    private String opened(String route) {
        String start = get("/?v-r=init&location=" + route + "&query=").body();
        String key = value(start, "Vaadin-Security-Key\":\"([^\"]+)");
        String ui = value(start, "\"v-uiId\":([0-9]+)");
        String navigation = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
                {"route":"%s","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],
                "syncId":0,"clientId":0}""".formatted(key, route);
        return send(HttpRequest.newBuilder(address("/?v-r=uidl&v-uiId=" + ui))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(navigation)))
                .body();
    }

    private static String value(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    @Test
    void a_disabled_person_is_out_at_the_next_page_and_at_the_next_click() {
        signIn("r@providus.example", People.PASSWORD);
        assertThat(get("/").statusCode()).isEqualTo(200);
        HttpResponse<String> before = send(
                HttpRequest.newBuilder(address("/?v-r=uidl&v-uiId=0")).POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(before.body()).doesNotContain("Vaadin-Refresh: /sign-in");
        Acting.as(administrator, () -> accounts.disable(researcher.accountId()));
        HttpResponse<String> click = send(
                HttpRequest.newBuilder(address("/?v-r=uidl&v-uiId=0")).POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(click.body()).isEqualTo("Vaadin-Refresh: /sign-in?ended=disabled");
        assertThat(location(get("/"))).isEqualTo("/sign-in");
        assertThat(location(signIn("r@providus.example", People.PASSWORD))).isEqualTo("/sign-in?ended=disabled");
    }

    @Test
    void a_disabled_person_who_asks_for_a_page_is_told_why_and_a_file_request_is_refused() {
        signIn("r@providus.example", People.PASSWORD);
        Acting.as(administrator, () -> accounts.disable(researcher.accountId()));
        assertThat(location(get("/rounds"))).isEqualTo("/sign-in?ended=disabled");
        assertThat(get("/sign-in?ended=disabled").statusCode()).isEqualTo(200);
    }

    @Test
    void another_role_or_municipality_ends_the_session() {
        signIn("r@providus.example", People.PASSWORD);
        AccountDetails asCoordinator = new AccountDetails(
                "r@providus.example", "Persona", Role.COORDINATOR, TestDatabase.municipality("0037000"));
        Acting.as(administrator, () -> accounts.change(researcher.accountId(), 0, asCoordinator));
        assertThat(location(get("/"))).isEqualTo("/sign-in?ended=changed");
    }
}
