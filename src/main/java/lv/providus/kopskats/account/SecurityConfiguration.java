package lv.providus.kopskats.account;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may ask for what over HTTP, how people sign in, and what browsers are told to refuse. */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] STATIC_FILES = {
        "/_static/**",
        "/styles/**",
        "/icons/**",
        "/scripts/**",
        "/components/**",
        "/images/**",
        "/fonts/**",
        "/favicon.ico",
        "/robots.txt"
    };

    private static final RequestMatcher STATIC = new OrRequestMatcher(
            Stream.concat(Stream.of(STATIC_FILES), Stream.of("/VAADIN/build/**", "/VAADIN/static/**", "/aura/**"))
                    .<RequestMatcher>map(
                            pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
                    .toList());

    /** Vaadin's client needs inline scripts and styles and evaluates scripts sent by the server. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; "
            + "font-src 'self' data:; "
            + "connect-src 'self' ws: wss:; "
            + "object-src 'none'; "
            + "base-uri 'self'; "
            + "form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static final int ARGON2_SALT_BYTES = 16;
    private static final int ARGON2_HASH_BYTES = 32;
    private static final int ARGON2_LANES = 1;
    private static final int ARGON2_MEMORY_KIB = 19_456;
    private static final int ARGON2_PASSES = 2;

    @Bean
    SecurityContextHolderStrategy securityContextHolderStrategy() {
        return new SystemFirstContextHolderStrategy(new VaadinAwareSecurityContextHolderStrategy());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(
                ARGON2_SALT_BYTES, ARGON2_HASH_BYTES, ARGON2_LANES, ARGON2_MEMORY_KIB, ARGON2_PASSES);
    }

    @Bean
    SecurityFilterChain application(
            HttpSecurity http,
            PasswordAuthentication passwords,
            List<SessionCheck> sessionChecks,
            SessionIdleness idleness,
            VaadinDefaultRequestCache requestedPages,
            ObjectProvider<PublicEndpoint> endpoints)
            throws Exception {
        requestedPages.setDelegateRequestCache(pagesOnly());
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers(HttpMethod.GET, STATIC_FILES)
                            .permitAll()
                            .requestMatchers(HttpMethod.GET, "/actuator/health/**", "/" + AccountNavigation.SESSION)
                            .permitAll();
                    endpoints.stream()
                            .forEach(endpoint -> requests.requestMatchers(endpoint.method(), endpoint.pattern())
                                    .permitAll());
                })
                .authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/" + AccountNavigation.SIGN_IN)
                        .loginProcessingUrl("/" + AccountNavigation.SIGN_IN_FORM)
                        .authenticationDetailsSource(SignInDetails::new)
                        .failureHandler(failures()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/" + AccountNavigation.SIGN_IN, "/" + AccountNavigation.SIGN_IN)
                                .anyRequest(AuthorizedUrl::authenticated))
                .addFilterBefore(new IdleSessionFilter(idleness), SecurityContextHolderFilter.class)
                .addFilterBefore(new StaleSignInFilter(), CsrfFilter.class)
                .addFilterBefore(new GonePageFilter(), CsrfFilter.class)
                .addFilterBefore(new SessionCheckFilter(sessionChecks), AuthorizationFilter.class)
                .httpBasic(basic -> basic.disable())
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** After sign-in people come to the page they asked for, not to a file that their browser asked for. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    /** Written before the answer: Vaadin's pages are forwarded to its servlet, which closes the answer before they otherwise would be. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        });
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(STATIC), new CacheControlHeadersWriter()));
    }

    private static AuthenticationFailureHandler failures() {
        return (request, response, failure) -> {
            String page = switch (failure) {
                case PasswordAuthentication.TooManyFailuresException tooMany ->
                    AccountNavigation.signInAfterMinutes(tooMany.minutes());
                case DisabledException disabled -> AccountNavigation.signInDisabled();
                default -> AccountNavigation.signInFailed();
            };
            response.sendRedirect(request.getContextPath() + "/" + page);
        };
    }
}
