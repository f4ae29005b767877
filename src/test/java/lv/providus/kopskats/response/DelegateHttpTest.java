package lv.providus.kopskats.response;

import static lv.providus.kopskats.response.Survey.count;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What plain HTTP answers a colleague with a link, at every address that there is, and once the link has ended. */
@IntegrationTest
class DelegateHttpTest {

    private static final String LUDZA = "0037000";
    private static final String REZEKNE = "0043000";
    private static final String TYPED = """
            {"base": 0, "typed": "1", "estimated": false}""";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private DelegationService delegations;

    @Autowired
    private DelegationLinkService links;

    @Autowired
    private ResponseService responses;

    private Survey survey;
    private MockMvc http;
    private ActingPrincipal principal;
    private MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void openTheLink() {
        survey = Survey.open();
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RATE, NumberAnswer.of(7)));
            survey.submit(responses, 1);
            responses.correct(survey.round);
        });
        http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
        if (!(links.redeem(Delegating.secret(Delegating.link(delegations, survey, Delegating.NUMBERS)))
                instanceof RedeemOutcome.Opened opened)) {
            throw new IllegalStateException("The link does not open");
        }
        principal = opened.principal();
    }

    private static MockHttpSession sessionOf(ActingPrincipal principal) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, List.of(new SimpleGrantedAuthority("ROLE_" + Role.Names.DELEGATE)))));
        return session;
    }

    /** Each request comes with a session that has just begun. */
    private MockHttpServletResponse send(String method, String path) {
        session = sessionOf(principal);
        try {
            return http.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                            .session(session)
                            .with(request -> {
                                CsrfFilter.skipRequest(request);
                                return request;
                            })
                            .header("Accept", method.equals("GET") ? "text/html,*/*" : "application/json")
                            .contentType("application/json")
                            .content(method.equals("GET") ? "" : TYPED))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    private MockHttpServletResponse put(String atvk, String question) {
        return send("PUT", "/rounds/" + survey.round + "/form/" + atvk + "/answers/" + question);
    }

    private record Endpoint(String method, String pattern) {}

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("lv.providus")) {
                mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> endpoints.add(new Endpoint(method.name(), pattern))));
            }
        });
        return endpoints;
    }

    private List<String> addresses(String pattern) {
        return List.of(LUDZA, REZEKNE).stream()
                .map(atvk -> pattern.replace("{round}", survey.round.toString())
                        .replace("{atvk}", atvk)
                        .replace("{question}", "finance_sufficient")
                        .replaceAll("\\{[^}]+}", "1"))
                .distinct()
                .toList();
    }

    @Test
    void no_endpoint_gives_anything_but_how_long_the_session_lasts() {
        Map<String, Integer> answers = new TreeMap<>();
        endpoints()
                .forEach(endpoint -> addresses(endpoint.pattern())
                        .forEach(address -> answers.put(
                                endpoint.method() + " " + address,
                                send(endpoint.method(), address).getStatus())));
        assertThat(answers).hasSizeGreaterThanOrEqualTo(9);
        assertThat(answers.entrySet().stream().filter(answer -> answer.getValue() < 300))
                .extracting(Map.Entry::getKey)
                .as(answers.toString())
                .isSubsetOf("GET /session", "POST /session");
        assertThat(count("select count(*) from answer")).isOne();
    }

    @Test
    void answers_are_taken_for_the_own_section_of_the_own_municipality_only() {
        assertThat(put(LUDZA, "finance_sufficient").getStatus()).isNotEqualTo(200);
        assertThat(put(REZEKNE, "residing_now").getStatus()).isNotEqualTo(200);
        assertThat(send("PUT", "/rounds/999/form/" + LUDZA + "/answers/residing_now")
                        .getStatus())
                .isNotEqualTo(200);
        assertThat(count("select count(*) from answer")).isOne();

        MockHttpServletResponse taken = put(LUDZA, "residing_now");
        assertThat(taken.getStatus()).as(taken.getRedirectedUrl()).isEqualTo(200);
        assertThat(TestDatabase.jdbc()
                        .queryForObject("select changed_by_label from answer where number_value = 1", String.class))
                .isEqualTo(Delegating.LABEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update delegation set revoked_at = now()",
                "update delegation set handed_in_at = now()",
                "update delegation set created_at = now() - interval '1 day', expires_at = now()",
                "update round set closes_at = now()"
            })
    void after_its_end_nothing_is_taken_and_the_session_is_over(String end) {
        TestDatabase.jdbc().update(end);
        assertThat(put(LUDZA, "residing_now").getStatus()).isEqualTo(401);
        assertThat(session.isInvalid()).isTrue();
        assertThat(count("select count(*) from answer")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update delegation set revoked_at = now() / revoked",
                "update delegation set handed_in_at = now() / handed_in",
                "update delegation set created_at = now() - interval '1 day', expires_at = now() / expired"
            })
    void a_page_asked_for_after_the_end_says_how_it_ended(String endAndState) {
        String[] parts = endAndState.split(" / ");
        TestDatabase.jdbc().update(parts[0]);
        for (String page : Set.of("/entrusted-section", "/", "/my-rounds")) {
            MockHttpServletResponse reply = send("GET", page);
            assertThat(reply.getStatus()).isEqualTo(302);
            assertThat(reply.getRedirectedUrl()).contains("/entrusted-ended?as=" + parts[1] + "&delegation=");
        }
    }

    @Test
    void the_page_that_says_goodbye_ends_the_session_and_the_link_still_works() {
        MockHttpServletResponse reply = send("GET", "/entrusted-ended?as=paused&delegation=1");
        assertThat(reply.getRedirectedUrl()).isEqualTo("/entrusted-ended?as=paused&delegation=1");
        assertThat(session.isInvalid()).isTrue();
        assertThat(put(LUDZA, "residing_now").getStatus()).isEqualTo(200);
    }
}
