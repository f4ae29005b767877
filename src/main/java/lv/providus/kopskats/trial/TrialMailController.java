package lv.providus.kopskats.trial;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.providus.kopskats.mail.MailAttachment;
import lv.providus.kopskats.shared.MailId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the files that are attached to the mails of a trial. */
@TrialOnly
@Controller
class TrialMailController {

    static final String ATTACHMENT = "/trial/mail/{id}/attachment";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final TrialMailbox mailbox;

    TrialMailController(TrialMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping(ATTACHMENT)
    ResponseEntity<byte[]> attachment(@PathVariable("id") String id) {
        Optional<MailAttachment> file = Optional.of(id)
                .filter(text -> NUMBER.matcher(text).matches())
                .flatMap(text -> mailbox.attachment(new MailId(Long.parseLong(text))));
        return file.map(found -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(found.contentType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(found.fileName(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(found.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
