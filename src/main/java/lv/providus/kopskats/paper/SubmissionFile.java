package lv.providus.kopskats.paper;

import java.util.Optional;
import lv.providus.kopskats.mail.MailAttachment;
import lv.providus.kopskats.mail.MailAttachments;
import lv.providus.kopskats.response.ReceiptMail;
import lv.providus.kopskats.response.ReceiptNumber;
import lv.providus.kopskats.shared.Language;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A submission as the PDF that goes with the mail about its receipt. */
@Component
class SubmissionFile implements MailAttachments {

    private final PaperService papers;
    private final PdfRenderer renderer;

    SubmissionFile(PaperService papers, PdfRenderer renderer) {
        this.papers = papers;
        this.renderer = renderer;
    }

    @Override
    public String kind() {
        return ReceiptMail.SUBMISSION_FILE;
    }

    @Override
    public Optional<MailAttachment> make(String key, Language language) {
        return papers.submission(new ReceiptNumber(key), language)
                .map(paper ->
                        new MailAttachment(paper.fileName(), MediaType.APPLICATION_PDF_VALUE, renderer.pdf(paper)));
    }
}
