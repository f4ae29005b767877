package lv.providus.kopskats.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which language a person reads: the one of the account, else the one remembered by the browser, else Latvian. */
@Component
public class LanguagePreference {

    private static final String COOKIE = "kopskats-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SignInQuery query;

    LanguagePreference(SignInQuery query) {
        this.query = query;
    }

    /** The language of whoever sends the request. */
    @Transactional(readOnly = true)
    public Language of(HttpServletRequest request) {
        return ofAccount().or(() -> ofCookie(request)).orElse(Language.LV);
    }

    private Optional<Language> ofAccount() {
        return Actors.current()
                .filter(Actor.Person.class::isInstance)
                .map(Actor.Person.class::cast)
                .flatMap(person -> query.language(person.accountId()));
    }

    private static Optional<Language> ofCookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Arrays.stream(Language.values())
                        .filter(language -> language.name().equalsIgnoreCase(cookie.getValue())))
                .findFirst();
    }

    /** Lets the browser remember a language, for pages without sign-in. */
    public void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, language.name().toLowerCase(Locale.ROOT));
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
