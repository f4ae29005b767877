package lv.providus.kopskats.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The rules of WCAG that axe-core knows, on a page as it stands. Its script is given to a page once, however often it is
 * looked at: reading it anew takes as long as all rules on a small page.
 */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /**
     * Without Vaadin's own line at the edge of the page, empty while the server answers, and without the places of what is
     * right.
     */
    private static final String VIOLATIONS = """
            async () => (await axe.run({ exclude: [['vaadin-connection-indicator']] }, { resultTypes: ['violations'] }))
              .violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id} ${JSON.stringify(node.target)} ${node.failureSummary.replaceAll(/\\s+/g, ' ')}`))""";

    private Axe() {}

    /** What breaks a rule, with its place; empty where nothing does. */
    @SuppressWarnings("unchecked")
    static List<String> violationsOn(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(VIOLATIONS);
    }
}
