package lv.providus.kopskats.results.ui;

import java.util.List;
import lv.providus.kopskats.results.Coverage;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.ResultSection;

/** Who was asked, who answered and who is missing, by name. */
class CoverageSection extends ResultSection {

    CoverageSection(Explored explored, ExplorerWording wording) {
        super("coverage", wording.text("results.explorer.coverage"));
        addClassName("kk-explored");
        DataTable table = new DataTable(
                title(),
                List.of(
                        Column.text(wording.text("results.column.group")),
                        Column.number(wording.text("results.explorer.asked")),
                        Column.number(wording.text("results.explorer.answered")),
                        Column.number(wording.text("results.doesNotKnow")),
                        Column.number(wording.text("results.notApplicable")),
                        Column.number(wording.text("results.explorer.leftEmpty")),
                        Column.number(wording.text(submitted(
                                explored, "results.explorer.notSubmitted", "results.explorer.notAccepted")))));
        explored.groupsAndAll().forEach(figures -> row(table, figures, wording));
        add(new CopyableTable(table));
        names(
                wording,
                submitted(explored, "results.explorer.names.notSubmitted", "results.explorer.names.notAccepted"),
                explored.all().coverage().notSubmitted());
        names(wording, "results.explorer.names.leftEmpty", explored.all().leftEmpty());
        names(wording, "results.explorer.names.doesNotKnow", explored.namesOf(Kind.DOES_NOT_KNOW));
        names(wording, "results.explorer.names.notApplicable", explored.namesOf(Kind.NOT_APPLICABLE));
    }

    private static String submitted(Explored explored, String all, String acceptedOnly) {
        return explored.choice().acceptedOnly() ? acceptedOnly : all;
    }

    private static void row(DataTable table, GroupFigures figures, ExplorerWording wording) {
        Coverage coverage = figures.coverage();
        table.row(
                wording.group(figures.group()),
                wording.formats().whole(coverage.asked()),
                wording.formats().whole(coverage.answered()),
                wording.formats().whole(coverage.doesNotKnow()),
                wording.formats().whole(coverage.notApplicable()),
                wording.formats().whole(coverage.notAnswered()),
                wording.formats().whole(coverage.notSubmitted().size()));
    }

    private void names(ExplorerWording wording, String key, List<String> names) {
        if (!names.isEmpty()) {
            quietly(wording.text(key, names.size(), String.join(", ", names)));
        }
    }
}
