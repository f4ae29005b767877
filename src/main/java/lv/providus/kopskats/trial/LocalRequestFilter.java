package lv.providus.kopskats.trial;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses every request that did not come straight from a browser on the same machine. */
class LocalRequestFilter extends OncePerRequestFilter {

    private static final Pattern LOCAL_HOST =
            Pattern.compile("(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    /** Headers by which proxies and tunnels tell for whom they ask. */
    private static final Set<String> FORWARDING = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-original-host",
            "x-original-forwarded-for",
            "x-host",
            "true-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip",
            "fly-client-ip",
            "client-ip",
            "forwarded-for");

    private final Texts texts;

    LocalRequestFilter(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !LOCAL_HOST.matcher(host).matches()) {
            refuse(response, "trial.refused.host");
        } else if (Collections.list(request.getHeaderNames()).stream().anyMatch(LocalRequestFilter::isForwarding)) {
            refuse(response, "trial.refused.forwarded");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForwarding(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || FORWARDING.contains(name);
    }

    private void refuse(HttpServletResponse response, String key) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().println(texts.get(Language.LV, key));
        response.getWriter().println(texts.get(Language.EN, key));
    }
}
