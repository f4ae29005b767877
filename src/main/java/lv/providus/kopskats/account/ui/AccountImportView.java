package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.account.AccountImportOutcome;
import lv.providus.kopskats.account.AccountImportPreview;
import lv.providus.kopskats.account.AccountImportProblem;
import lv.providus.kopskats.account.AccountImportService;
import lv.providus.kopskats.account.AccountNavigation;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.csv.CsvFile;
import lv.providus.kopskats.shared.csv.CsvProblem;
import lv.providus.kopskats.shared.csv.CsvReading;
import lv.providus.kopskats.shared.csv.CsvTable;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.FileUpload;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** Takes a file of people, shows what it would become, and makes the accounts once confirmed. */
@Route(AccountNavigation.IMPORT)
@RolesAllowed(Role.Names.ADMINISTRATOR)
class AccountImportView extends Page implements HasDynamicTitle {

    private static final int MOST_PROBLEMS_SHOWN = 100;
    private static final int MOST_ROWS_SHOWN = 200;
    private static final String EXAMPLE = "vārds;e-pasts;loma;pašvaldība";

    private final AccountImportService service;
    private final Texts texts;
    private final Div step = new Div();

    AccountImportView(AccountImportService service, Texts texts) {
        this.service = service;
        this.texts = texts;
        Upload upload = FileUpload.csv(
                new FileUpload.Words(getTranslation("account.import.choose"), getTranslation("account.import.drop")),
                this::receive,
                problem -> refuse(problem, List.of()));
        step.addClassName("kk-stack");
        add(
                new Breadcrumb(
                        getTranslation("account.import.breadcrumb"),
                        List.of(new Breadcrumb.Step(getTranslation("account.list.title"), AccountNavigation.ACCOUNTS))),
                new PageHeader(getTranslation("account.import.title"), getTranslation("account.import.purpose")),
                new Panel(
                        new Paragraph(getTranslation("account.import.columns", AccountImportService.MAX_ROWS)),
                        new Code(EXAMPLE),
                        upload,
                        step));
    }

    /** What happens with a file once it has arrived. */
    void receive(String fileName, byte[] bytes) {
        switch (CsvFile.read(bytes, AccountImportService.MAX_ROWS)) {
            case CsvReading.Refused(List<CsvProblem> problems) ->
                refuse(
                        getTranslation("account.import.file_refused", fileName),
                        problems.stream()
                                .map(problem -> problem.text(texts, language()))
                                .toList());
            case CsvReading.Read(CsvTable table) -> preview(table, service.preview(table));
        }
    }

    private void preview(CsvTable table, AccountImportPreview preview) {
        if (!preview.problems().isEmpty()) {
            refuse(getTranslation("account.import.problems", preview.problems().size()), sentences(preview.problems()));
            return;
        }
        Button confirm = new Button(
                getTranslation("account.import.confirm", preview.rows().size()),
                click -> take(service.importAll(table)));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        step.removeAll();
        step.add(new Div(confirm), tableOf(preview));
        if (preview.rows().size() > MOST_ROWS_SHOWN) {
            step.add(new Paragraph(
                    getTranslation("account.import.more", preview.rows().size() - MOST_ROWS_SHOWN)));
        }
    }

    private DataTable tableOf(AccountImportPreview preview) {
        DataTable table = new DataTable(
                getTranslation("account.import.caption"),
                List.of(
                        DataTable.Column.text(getTranslation("account.form.name")),
                        DataTable.Column.text(getTranslation("account.sign_in.email")),
                        DataTable.Column.text(getTranslation("account.form.role")),
                        DataTable.Column.text(getTranslation("account.form.municipality"))));
        preview.rows().stream()
                .limit(MOST_ROWS_SHOWN)
                .forEach(row -> table.row(
                        row.details().displayName(),
                        row.details().email(),
                        AccountTexts.role(this, row.details().role()),
                        Objects.toString(row.municipalityName(), "")));
        return table;
    }

    private void take(AccountImportOutcome outcome) {
        switch (outcome) {
            case AccountImportOutcome.Imported(int accounts) -> {
                step.removeAll();
                step.add(new Message(
                        Tone.GOOD,
                        getTranslation("account.import.done", accounts),
                        new Anchor(AccountNavigation.ACCOUNTS, getTranslation("account.import.to_list"))));
            }
            case AccountImportOutcome.Refused(List<AccountImportProblem> problems) ->
                refuse(getTranslation("account.import.nothing_imported"), sentences(problems));
        }
    }

    private List<String> sentences(List<AccountImportProblem> problems) {
        return problems.stream().map(problem -> problem.text(texts, language())).toList();
    }

    private void refuse(String text, List<String> problems) {
        UnorderedList list = new UnorderedList();
        problems.stream().limit(MOST_PROBLEMS_SHOWN).map(ListItem::new).forEach(list::add);
        if (problems.size() > MOST_PROBLEMS_SHOWN) {
            list.add(new ListItem(getTranslation("account.import.more", problems.size() - MOST_PROBLEMS_SHOWN)));
        }
        list.setVisible(!problems.isEmpty());
        step.removeAll();
        step.add(new Message(Tone.ERROR, text, list));
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.import.title");
    }
}
