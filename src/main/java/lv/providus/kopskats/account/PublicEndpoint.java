package lv.providus.kopskats.account;

import org.springframework.http.HttpMethod;

/**
 * An address that needs no sign-in; a module declares one as a bean. Forged requests are refused as everywhere.
 *
 * @param pattern path pattern, e.g. {@code /trial/sign-in}
 */
public record PublicEndpoint(HttpMethod method, String pattern) {}
