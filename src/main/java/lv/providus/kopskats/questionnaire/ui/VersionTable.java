package lv.providus.kopskats.questionnaire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import lv.providus.kopskats.questionnaire.QuestionnaireNavigation;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersionSummary;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** The versions of one questionnaire, the newest first. */
class VersionTable extends NativeTable {

    VersionTable(List<QuestionnaireVersionSummary> versions, QuestionnaireService service) {
        addClassNames("kk-table", "kk-versions");
        NativeTableRow head = new NativeTableRow();
        head.add(
                column("questionnaire.list.version"),
                column("questionnaire.list.state"),
                column("questionnaire.list.created"),
                column("questionnaire.list.items"),
                column("questionnaire.list.assumed"),
                column("questionnaire.list.file"));
        getHead().add(head);
        versions.forEach(version -> getBody().add(row(version, service)));
    }

    private NativeTableHeaderCell column(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(QuestionnaireVersionSummary version, QuestionnaireService service) {
        Formats formats = Formats.in(getLocale());
        String name = getTranslation("questionnaire.version", version.number());
        NativeTableHeaderCell heading = new NativeTableHeaderCell();
        heading.getElement().setAttribute("scope", "row");
        heading.add(new Anchor(QuestionnaireNavigation.preview(version.id()), name));
        return new NativeTableRow(
                heading,
                cell(state(version)),
                cell(new Text(formats.date(version.createdAt()))),
                number(formats.whole(version.items())),
                number(formats.whole(version.assumedWordings())),
                cell(DownloadLink.of(version.id(), service, name)));
    }

    private StatusBadge state(QuestionnaireVersionSummary version) {
        return version.published()
                ? new StatusBadge(getTranslation("questionnaire.state.published"), Tone.GOOD)
                : new StatusBadge(getTranslation("questionnaire.state.draft"), Tone.ACCENT);
    }

    private static NativeTableCell cell(Component content) {
        return new NativeTableCell(content);
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("kk-number");
        return cell;
    }
}
