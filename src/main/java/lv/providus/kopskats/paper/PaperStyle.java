package lv.providus.kopskats.paper;

/** How it looks: A4, calm, made to be written on. */
final class PaperStyle {

    static final String FONT = "Kopskats";
    static final String FONT_OF_OTHER_SCRIPTS = "Kopskats other scripts";

    private static final String CSS = """
            @page {
                size: A4;
                margin: 24mm 18mm 22mm 20mm;
                @top-left { content: element(above-left); vertical-align: bottom; padding-bottom: 4mm; width: 60%; }
                @top-right { content: element(above-right); vertical-align: bottom; padding-bottom: 4mm; width: 40%; }
                @bottom-left { content: element(below); vertical-align: top; padding-top: 5mm; width: 70%; }
                @bottom-right {
                    content: "PAGE_BEFORE" counter(page) "PAGE_OF" counter(pages);
                    font-family: "FONT"; font-size: 8pt; color: #555555;
                    vertical-align: top; padding-top: 5mm; text-align: right; width: 30%;
                }
            }
            body { font-family: "FONT", "OTHER_SCRIPTS"; font-size: 9.5pt; line-height: 1.4; color: #1a1a1a; margin: 0; }
            .above-left { position: running(above-left); font-size: 8pt; color: #555555; }
            .above-right { position: running(above-right); font-size: 8pt; color: #555555; text-align: right; }
            .below { position: running(below); font-size: 8pt; color: #555555; }
            h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 2mm 0; }
            h2 { font-size: 13pt; line-height: 1.25; margin: 8mm 0 2mm 0; padding-bottom: 1mm;
                 border-bottom: 0.6pt solid #1f5f6b; color: #17464f; page-break-after: avoid; }
            h3 { font-size: 10pt; line-height: 1.35; margin: 0 0 1mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; }
            .lead { font-size: 11pt; color: #333333; margin-bottom: 4mm; }
            .mark { font-size: 11pt; font-weight: bold; border: 1pt solid #8a4b08; color: #6d3a05;
                    padding: 2mm 3mm; margin: 0 0 4mm 0; }
            .quiet { color: #555555; font-size: 8.5pt; }
            .kept { white-space: pre-wrap; word-wrap: break-word; }
            .question { margin: 0 0 6mm 0; }
            .together { page-break-inside: avoid; }
            .hint { color: #555555; font-size: 8.5pt; margin: 0 0 1.5mm 0; }
            .stem { margin: 0 0 0.5mm 0; color: #333333; }
            .answer { margin: 0 0 1mm 4mm; padding-left: 3mm; border-left: 1.6pt solid #1f5f6b; }
            .unanswered { border-left-color: #bbbbbb; color: #555555; }
            .beside { margin: 0 0 1mm 4mm; padding-left: 3mm; color: #444444; font-size: 8.5pt; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 3mm 0; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #a8b4b7; padding: 1.4mm 2mm; text-align: left; vertical-align: top; }
            tr { page-break-inside: avoid; }
            th { background-color: #eef3f4; font-weight: bold; }
            tbody th { background-color: #ffffff; font-weight: normal; }
            .facts { width: 100%; margin: 0 0 5mm 0; }
            .facts th { width: 42mm; background-color: #eef3f4; font-weight: normal; color: #333333; }
            .facts td { font-weight: bold; }
            .grid th, .grid td { text-align: center; vertical-align: middle; }
            .grid th.statement, .grid td.statement { text-align: left; width: 38%; }
            .grid thead th { font-size: 7.5pt; line-height: 1.2; font-weight: normal; padding: 1.2mm 1mm; }
            .battery .statement { width: 62%; }
            ul { list-style-type: none; margin: 0 0 1.5mm 0; padding: 0; }
            li { margin: 0 0 1.1mm 0; padding: 0 0 0 7mm; text-indent: -7mm; }
            .apart { margin-top: 2mm; }
            .box { display: inline-block; width: 3.4mm; height: 3.4mm; border: 0.8pt solid #333333;
                   margin: 0 3mm 0 0; vertical-align: -0.6mm; text-indent: 0; }
            .grid .box { margin: 0; }
            .line { border-bottom: 0.6pt solid #666666; height: 7.5mm; margin: 0 0 0.5mm 0; }
            .short { width: 62mm; }
            .within { margin-left: 7mm; text-indent: 0; }
            .remark { border-bottom: 0.5pt dotted #888888; height: 6mm; padding-top: 1mm; color: #555555; font-size: 8pt; }
            """;

    private PaperStyle() {}

    static String css(String pageBefore, String pageOf) {
        return CSS.replace("PAGE_BEFORE", pageBefore)
                .replace("PAGE_OF", pageOf)
                .replace("OTHER_SCRIPTS", FONT_OF_OTHER_SCRIPTS)
                .replace("FONT", FONT);
    }
}
