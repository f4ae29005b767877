package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.publication.PublishedService;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.stereotype.Component;

/** Tells programs, as the page tells people, where nothing is published under an address of the public pages. */
@Component
class NothingPublished implements VaadinServiceInitListener {

    private static final Pattern ROUND = Pattern.compile("/" + RoundNavigation.PUBLISHED + "/([^/]+)/?");

    private final PublishedService published;

    NothingPublished(PublishedService published) {
        this.published = published;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (isAt(page.getVaadinRequest())) {
                page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        });
    }

    private boolean isAt(VaadinRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher round = ROUND.matcher(path);
        return round.matches()
                && !path.equals("/" + RoundNavigation.PUBLISHED_METHOD)
                && PublishedPage.at(
                                published,
                                RoundId.parse(round.group(1)),
                                Optional.ofNullable(request.getParameter(QuestionChoice.PARAMETER)))
                        .isEmpty();
    }
}
