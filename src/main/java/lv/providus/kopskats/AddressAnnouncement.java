package lv.providus.kopskats;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console, once everything is ready, where the application can be opened. */
@Component
class AddressAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(AddressAnnouncement.class);

    @EventListener
    void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "Kopskats: http://127.0.0.1:{} (apturēt / stop: Ctrl-C)",
                    web.getWebServer().getPort());
        }
    }
}
