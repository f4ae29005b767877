package lv.providus.kopskats.paper;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Builds the document node by node: what people wrote is only ever the text of a node, never markup. */
final class PaperPage {

    private static final Pattern DIRECTION_MARKS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private final Texts texts;
    private final Language language;
    private final Document document;
    private final Element body;

    PaperPage(Texts texts, Language language, String title) {
        this.texts = texts;
        this.language = language;
        this.document = newDocument();
        Element html = document.createElement("html");
        html.setAttribute("lang", language.locale().getLanguage());
        document.appendChild(html);
        Element head = add(html, "head", null, null);
        add(head, "title", null, title);
        Element description = add(head, "meta", null, null);
        description.setAttribute("name", "description");
        description.setAttribute("content", title);
        add(head, "style", null, PaperStyle.css(text("paper.page_before"), text("paper.page_of")));
        body = add(html, "body", null, null);
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands above and below every page. */
    void runningLines(String aboveLeft, String aboveRight, String below) {
        add(body, "div", "above-left", aboveLeft);
        add(body, "div", "above-right", aboveRight);
        add(body, "div", "below", below);
    }

    Element body() {
        return body;
    }

    Document document() {
        return document;
    }

    Locale locale() {
        return language.locale();
    }

    Language language() {
        return language;
    }

    /** A text of the application. */
    String text(String key, @Nullable Object... arguments) {
        return texts.get(language, key, arguments);
    }

    Element add(Element parent, String tag, @Nullable String className, @Nullable String text) {
        Element element = document.createElement(tag);
        if (className != null) {
            element.setAttribute("class", className);
        }
        if (text != null) {
            append(element, text);
        }
        parent.appendChild(element);
        return element;
    }

    /** Adds a text; characters that only turn the direction of what follows are left out. */
    void append(Element element, String text) {
        element.appendChild(
                document.createTextNode(DIRECTION_MARKS.matcher(text).replaceAll("")));
    }

    Element add(Element parent, String tag, @Nullable String className) {
        return add(parent, tag, className, null);
    }

    /** A line of a list of facts: what it is and what it says. */
    void fact(Element table, String name, String value) {
        Element row = add(table, "tr", null);
        Element header = add(row, "th", null, name);
        header.setAttribute("scope", "row");
        add(row, "td", null, value);
    }

    /** A header cell of a column. */
    Element columnHeader(Element row, @Nullable String className, String text) {
        Element header = add(row, "th", className, text);
        header.setAttribute("scope", "col");
        return header;
    }
}
