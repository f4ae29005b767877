package lv.providus.kopskats.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The page that carries the application: theme, favicon, colour scheme of the system. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/kopskats.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
public class KopskatsAppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/kopskats.svg", "any");
        settings.addMetaTag("description", "Kopskats");
        settings.addLink("icons/kopskats.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
    }
}
