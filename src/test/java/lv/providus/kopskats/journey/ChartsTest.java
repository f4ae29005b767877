package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a researcher takes along from a figure: the picture as a file, and the table as cells. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartsTest {

    private static final String HOSTILE = "<img src=x onerror=\"document.title='broken'\"> & ķīļi";
    private static final String TITLE = "Vai piekrītat, ka " + HOSTILE
            + " un vēl daudz citu vārdu, kas vienā rindā neietilpst, tāpēc virsraksts turpinās nākamajā?";
    private static final List<String> NOTES =
            List.of("Latgalē n = 9 no 9", "Pārējā Latvijā n = 28 no 34; nav atbildējušas: Ādaži, Ķekava " + HOSTILE);
    private static final String SOURCE = "PROVIDUS aptauja „Rudens / 2026”, konfidenciāli darba dati";

    /** A spec of each kind, with words that want to be markup. */
    enum Kind {
        DIVERGING("""
                {kind: 'diverging', points: ['Nē', 'Drīzāk nē', 'Vidēji', 'Drīzāk jā', words], outside: 'Grūti pateikt', bars: [
                  {label: words, outside: {percent: 20, text: '2', shortText: '2', tooltip: words},
                   segments: [10, 20, 30, 30, 10].map(percent => ({percent, text: words, shortText: '1', tooltip: words}))}]}"""),
        BARS("""
                {kind: 'bars', groups: ['A', 'B', 'C', 'D', 'E', words], maximum: 100, items: [
                  {label: words, values: [10, 20, 30, 40, 50, 60].map(amount => ({amount, text: amount + ' %', tooltip: words}))}]}"""),
        STEPS("""
                {kind: 'steps', days: ['1. diena', '2. diena', words], maximum: 43, series: [
                  {name: words, points: [1, 5, 9].map(amount => ({amount, tooltip: words}))},
                  {name: 'Iepriekš', points: [2, 3].map(amount => ({amount, tooltip: words}))}]}"""),
        LINES("""
                {kind: 'lines', places: ['2024', words, '2026'], maximum: 100, breaks: [{before: 1, text: words}], series: [
                  {name: 'Latgale', inFocus: true, points: [10, 20, 30].map(amount => ({amount, text: words, tooltip: words}))},
                  {name: words, inFocus: false, points: [{amount: 5, text: '5', tooltip: words}, null, {amount: 7, text: '7', tooltip: words}]}]}"""),
        DOTS("""
                {kind: 'dots', minimum: 0, maximum: 10, minimumText: '0', maximumText: words, strips: [
                  {label: words, inFocus: true, dots: [1, 1, 1, 4, 9].map(amount => ({amount, tooltip: words})), median: {amount: 1, tooltip: words}},
                  {label: 'Neviena', inFocus: false, dots: [], median: null}]}""");

        private final String spec;

        Kind(String spec) {
            this.spec = spec;
        }
    }

    private Visit researcher;
    private Locator figure;

    @BeforeAll
    void openAFigure() {
        researcher = Journeys.newVisit().signInAs("PROVIDUS pētnieks");
        researcher.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        researcher.open("rounds/" + Journeys.round("2024. gada rudens") + "/results");
        figure = researcher.page().locator(".kk-figure:has(kopskats-chart)").first();
        figure.scrollIntoViewIfNeeded();
    }

    @AfterAll
    void leave() {
        researcher.page().context().close();
    }

    private void show(Kind kind) {
        figure.evaluate(
                "(figure, [words, title, notes, source]) => {"
                        + " figure.querySelector('kopskats-chart').spec = (" + kind.spec + ");"
                        + " figure.querySelector('kopskats-download').caption = {title, notes, source}; }",
                List.of(HOSTILE, TITLE, NOTES, SOURCE));
    }

    private Download download(String format) {
        Locator button = figure.locator("[data-format='" + format + "']");
        return researcher.page().waitForDownload(button::click);
    }

    private static Document parsed(Download download) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new File(download.path().toString()));
    }

    private static List<String> texts(Document picture) {
        NodeList found = picture.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static void assertHarmless(Document picture) {
        NodeList all = picture.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = all.item(i);
            assertThat(element.getLocalName())
                    .isIn(List.of(
                            "svg",
                            "title",
                            "g",
                            "rect",
                            "path",
                            "text",
                            "tspan",
                            "line",
                            "circle",
                            "polyline",
                            "polygon",
                            "defs",
                            "clipPath",
                            "pattern"));
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                var attribute = element.getAttributes().item(k);
                assertThat(attribute.getNodeName()).doesNotStartWith("on");
                if (!attribute.getNodeName().startsWith("xmlns")) {
                    assertThat(attribute.getNodeValue()).doesNotContain("http:", "https:", "javascript:");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_svg_says_title_notes_source_and_date_and_what_people_wrote_stays_text(Kind kind) throws Exception {
        show(kind);

        Download download = download("svg");
        Document picture = parsed(download);

        assertThat(download.suggestedFilename())
                .matches("[a-z0-9-]+\\.svg")
                .startsWith("vai-piekritat-ka-img-src-x")
                .contains("providus-aptauja-rudens-2026");
        assertThat(texts(picture))
                .contains(TITLE)
                .containsAll(NOTES)
                .anySatisfy(text -> assertThat(text)
                        .startsWith(SOURCE + " · attēls lejupielādēts ")
                        .matches(".* \\d\\d\\.\\d\\d\\.20\\d\\d"));
        assertThat(String.join("", texts(picture)).replace(" ", "")).contains("<imgsrc=x");
        assertHarmless(picture);
        assertThat(researcher.page().title()).isNotEqualTo("broken");
        assertThat(figure.locator("img").count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_png_is_twice_as_fine_as_the_svg_and_the_same_whether_the_page_is_light_or_dark(Kind kind) throws Exception {
        show(kind);
        Document svg = parsed(download("svg"));
        BufferedImage light = ImageIO.read(download("png").path().toFile());

        researcher.on(1280, ColorScheme.DARK);
        BufferedImage dark;
        try {
            dark = ImageIO.read(download("png").path().toFile());
        } finally {
            researcher.on(1280, ColorScheme.LIGHT);
        }

        assertThat(light.getWidth()).isEqualTo(1920);
        assertThat(light.getHeight())
                .isEqualTo(2 * Integer.parseInt(svg.getDocumentElement().getAttribute("height")));
        assertThat(light.getRGB(0, 0)).isEqualTo(0xffffffff);
        int[] pixels = light.getRGB(0, 0, light.getWidth(), light.getHeight(), null, 0, light.getWidth());
        assertThat(IntStream.of(pixels).filter(pixel -> pixel != 0xffffffff).count())
                .isGreaterThan(pixels.length / 200);
        assertThat(dark.getRGB(0, 0, dark.getWidth(), dark.getHeight(), null, 0, dark.getWidth()))
                .isEqualTo(pixels);
    }

    @Test
    void a_map_is_saved_with_its_squares_its_key_and_who_is_missing() throws Exception {
        Visit visit = Journeys.newVisit().signInAs("PROVIDUS pētnieks");
        try {
            visit.open("rounds/" + Journeys.round("2024. gada rudens")
                    + "/results/explore?question=housed_total&region=latgale");
            Locator map = visit.page().locator(".kk-figure:has(kopskats-tiles)");
            Document picture = parsed(visit.page().waitForDownload(map.locator("[data-format='svg']")::click));
            BufferedImage image = ImageIO.read(visit.page()
                    .waitForDownload(map.locator("[data-format='png']")::click)
                    .path()
                    .toFile());

            assertThat(texts(picture))
                    .contains("Ludzas", "Rīgas", "nav skaitļa", "valstspilsēta", "Latgale")
                    .anySatisfy(text -> assertThat(text).startsWith("Karte: "))
                    .anySatisfy(text -> assertThat(text).startsWith("Latgale: n\u00a0=\u00a0"))
                    .anySatisfy(text -> assertThat(text).contains("lejupielādēts"));
            assertHarmless(picture);
            assertThat(image.getWidth()).isEqualTo(1920);
        } finally {
            visit.page().context().close();
        }
    }

    private static final String TABLE = """
            figure => {
              const table = figure.querySelector('table');
              const head = ['Atbilde', 'Skaits', 'Īpatsvars'];
              const rows = [
                ['Jā', '12\\u00a0625,5', '17,8\\u00a0%'],
                ['=1+1', '\\u22125', '\\u2013'],
                ['+371 <b>67</b>', '0', '0\\u00a0%'],
                ['-nē\\tun\\nvēl', '\\u2013', '100\\u00a0%'],
                ['@kāds', '5 (55,6\\u00a0%)', '3\\u00a0%']];
              const cell = (name, text, number) => {
                const made = document.createElement(name);
                if (number) {
                  made.className = 'kk-number';
                  const bar = document.createElement('span');
                  bar.setAttribute('aria-hidden', 'true');
                  bar.textContent = 'rotājums';
                  made.append(bar);
                }
                const span = document.createElement('span');
                span.textContent = text;
                made.append(span);
                return made;
              };
              table.tHead.rows[0].replaceChildren(...head.map((text, i) => cell('th', text, false)));
              table.tBodies[0].replaceChildren(...rows.map(row => {
                const made = document.createElement('tr');
                made.append(...row.map((text, i) => cell(i === 0 ? 'th' : 'td', text, i > 0)));
                return made;
              }));
            }""";

    private static final String CELLS = String.join(
            "\r\n",
            "Atbilde\tSkaits\tĪpatsvars (%)",
            "Jā\t12625,5\t17,8",
            "'=1+1\t-5\t–",
            "'+371 <b>67</b>\t0\t0",
            "'-nē un vēl\t–\t100",
            "'@kāds\t5 (55,6 %)\t3");

    private static final String CLIPBOARD = """
            async () => {
              const [item] = await navigator.clipboard.read();
              const read = async type => item.types.includes(type) ? (await item.getType(type)).text() : '';
              return { text: await read('text/plain'), html: await read('text/html') };
            }""";

    @SuppressWarnings("unchecked")
    private static Map<String, String> clipboard(Visit visit) {
        return (Map<String, String>) visit.page().evaluate(CLIPBOARD);
    }

    private static void copy(Locator figure) {
        figure.locator("kopskats-copy-table vaadin-button").click();
        Locator said = figure.locator("kopskats-copy-table [role=status]");
        said.filter(new Locator.FilterOptions().setHasText("Nokopēts")).waitFor();
        said.evaluate("said => { said.textContent = ''; }");
    }

    private static void assertCells(Map<String, String> clipboard) {
        assertThat(Objects.requireNonNull(clipboard.get("text")).replaceAll("\r?\n", "\r\n"))
                .isEqualTo(CELLS);
        assertThat(clipboard.get("html"))
                .contains("'=1+1</td>", ">12625,5</td>", ">17,8</td>", "&lt;b&gt;67&lt;/b&gt;")
                .doesNotContain("rotājums", "<b>");
    }

    @Test
    void a_table_is_copied_as_cells_with_plain_numbers_and_without_formulas() {
        figure.evaluate(TABLE);

        copy(figure);

        assertCells(clipboard(researcher));
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance_sufficient", "informal_support"})
    void counts_and_shares_of_the_explorer_are_copied_as_numbers(String question) {
        Visit visit = Journeys.newVisit().signInAs("PROVIDUS pētnieks");
        try {
            visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            visit.open("rounds/" + Journeys.round("2024. gada rudens") + "/results/explore?region=latgale&question="
                    + question);
            copy(visit.page().locator(".kk-figure:has(kopskats-chart)").first());

            String[] rows = Objects.requireNonNull(clipboard(visit).get("text")).split("\r?\n");
            assertThat(rows[0])
                    .matches("Atbilde\tLatgale, skaits \\(n.=.\\d+\\)\tLatgale, īpatsvars \\(%\\)"
                            + "\tPārējā Latvija, skaits \\(n.=.\\d+\\)\tPārējā Latvija, īpatsvars \\(%\\)");
            assertThat(Stream.of(rows).skip(1))
                    .hasSizeGreaterThan(5)
                    .allMatch(row -> row.matches("[^\t]+(?:\t\\d+\t\\d+,\\d){2}"));
        } finally {
            visit.page().context().close();
        }
    }

    @Test
    void a_name_that_stands_beside_several_rows_is_copied_in_each_of_them() {
        figure.evaluate("""
                figure => {
                  const table = figure.querySelector('table');
                  table.tHead.innerHTML = '<tr><th>Apgalvojums</th><th>Atbilde</th><th>Skaits</th></tr>';
                  table.tBodies[0].innerHTML = '<tr><th rowspan="2">Pirmais</th><th>Jā</th><td class="kk-number">5</td></tr>'
                    + '<tr><th>Nē</th><td class="kk-number">4</td></tr>'
                    + '<tr><th>Otrais</th><th>Jā</th><td class="kk-number">9</td></tr>';
                }""");

        copy(figure);

        assertThat(Objects.requireNonNull(clipboard(researcher).get("text")).split("\r?\n"))
                .containsExactly("Apgalvojums\tAtbilde\tSkaits", "Pirmais\tJā\t5", "Pirmais\tNē\t4", "Otrais\tJā\t9");
    }

    @Test
    void a_page_that_may_not_use_the_clipboard_directly_copies_the_same() {
        figure.evaluate(TABLE);
        researcher.page().evaluate("navigator.clipboard.writeText('pirms tam')");
        researcher
                .page()
                .evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true})");
        try {
            copy(figure);
        } finally {
            researcher.page().evaluate("delete navigator.clipboard");
        }

        assertCells(clipboard(researcher));
    }
}
