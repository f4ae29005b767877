package lv.providus.kopskats.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** Renders a paper as tagged PDF with its fonts inside. Nothing is fetched, from nowhere. */
@Component
class PdfRenderer {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    PdfRenderer() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] pdf(Paper paper) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Kopskats");
            builder.useExternalResourceAccessControl(
                    (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useUriResolver((base, uri) -> null);
            font(builder, document, "DejaVuSansCondensed.ttf", PaperStyle.FONT, NORMAL);
            font(builder, document, "DejaVuSansCondensed-Bold.ttf", PaperStyle.FONT, BOLD);
            font(builder, document, "DejaVuSans.ttf", PaperStyle.FONT_OF_OTHER_SCRIPTS, NORMAL);
            font(builder, document, "DejaVuSans-Bold.ttf", PaperStyle.FONT_OF_OTHER_SCRIPTS, BOLD);
            builder.withW3cDocument(paper.html(), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Without ligatures: a reader of the text would find "ﬁ" as one character instead of "f" and "i". */
    private static void font(PdfRendererBuilder builder, PDDocument document, String file, String family, int weight)
            throws IOException {
        try (InputStream stream = PdfRenderer.class.getResourceAsStream(FONTS + file)) {
            if (stream == null) {
                throw new IllegalStateException("The font " + file + " is not among the libraries");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, font, true)), family, weight, FontStyle.NORMAL, true);
        }
    }
}
