package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lv.providus.kopskats.response.ImportPreview;
import lv.providus.kopskats.response.ImportProblem;
import lv.providus.kopskats.response.ImportResult;
import lv.providus.kopskats.response.ResponseImport;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.FileUpload;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Takes responses in from a file: upload, preview, import. */
@Route(ResponseNavigation.IMPORT)
@RolesAllowed(Role.Names.RESEARCHER)
class ImportView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ResponseImport importing;
    private final RoundService rounds;
    private final Texts texts;
    private final Div outcome = new Div();
    private @Nullable Round round;

    ImportView(ResponseImport importing, RoundService rounds, Texts texts) {
        this.importing = importing;
        this.rounds = rounds;
        this.texts = texts;
        outcome.addClassName("kk-messages");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = RoundAddress.of(event.getRouteParameters())
                .flatMap(rounds::find)
                .orElse(null);
        if (round == null) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        outcome.removeAll();
        if (round != null) {
            show(round);
        }
    }

    private void show(Round into) {
        String title = into.title().in(getLocale());
        Upload upload = FileUpload.csv(
                new FileUpload.Words(getTranslation("response.import.choose"), getTranslation("response.import.drop")),
                (fileName, bytes) -> preview(into, bytes),
                this::refuse);
        add(
                new Breadcrumb(
                        getTranslation("response.breadcrumb"),
                        List.of(new Breadcrumb.Step(title, RoundNavigation.progress(into.id())))),
                new PageHeader(
                        getTranslation("response.import.title"), getTranslation("response.import.purpose", title)),
                new ImportHelp(),
                upload,
                outcome);
    }

    /** Shows what a file would bring into the round. */
    void preview(Round into, byte[] bytes) {
        ImportPreview preview = read(into, bytes);
        outcome.removeAll();
        if (preview.acceptable()) {
            outcome.add(new ImportSummary(preview, columns -> store(preview, columns)));
        } else {
            outcome.add(new ImportProblems(preview.problems(), texts));
        }
    }

    private ImportPreview read(Round into, byte[] bytes) {
        try {
            return importing.preview(into.id(), new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(String problem) {
        outcome.removeAll();
        outcome.add(new Message(Tone.ERROR, problem));
    }

    private void store(ImportPreview preview, List<String> confirmedColumns) {
        switch (importing.store(preview, confirmedColumns)) {
            case ImportResult.Imported(int responses, int answers) -> {
                outcome.removeAll();
                outcome.add(new Message(
                        Tone.GOOD,
                        getTranslation("response.import.done", responses, answers),
                        new Anchor(
                                RoundNavigation.progress(preview.round()),
                                getTranslation("response.import.to_round"))));
            }
            case ImportResult.Refused(List<ImportProblem> problems) -> {
                outcome.removeAll();
                outcome.add(new ImportProblems(problems, texts));
            }
            case ImportResult.LeftOutNotConfirmed(List<String> columns) ->
                outcome.addComponentAsFirst(new Message(
                        Tone.ERROR, getTranslation("response.import.not_confirmed", String.join(", ", columns))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("response.import.title");
    }
}
