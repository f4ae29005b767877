package lv.providus.kopskats.questionnaire.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.shared.QuestionnaireVersionId;

/** A link that downloads a version as a file. */
final class DownloadLink {

    private static final int NOT_FOUND = 404;

    private DownloadLink() {}

    /** The link, named for screen readers after the version it belongs to. */
    static Anchor of(QuestionnaireVersionId id, QuestionnaireService service, String versionName) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> service.download(id)
                        .map(file -> new DownloadResponse(
                                new ByteArrayInputStream(file.content()),
                                file.fileName(),
                                "application/yaml",
                                file.content().length))
                        .orElseGet(() -> DownloadResponse.error(NOT_FOUND))),
                "");
        String text = link.getTranslation("questionnaire.download");
        link.setText(text);
        link.setAriaLabel(text + ": " + versionName);
        return link;
    }
}
