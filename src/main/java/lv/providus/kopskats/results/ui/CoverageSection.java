package lv.providus.kopskats.results.ui;

import java.util.List;
import java.util.function.ToIntFunction;
import lv.providus.kopskats.results.Coverage;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.ResultSection;

/** Who was asked, who answered and who is missing, by name. */
class CoverageSection extends ResultSection {

    CoverageSection(Explored explored, ExplorerWording wording) {
        super("coverage", wording.text("results.explorer.coverage"));
        addClassName("kk-explored");
        add(new CopyableTable(new GroupTable(
                title(),
                "results.column.group",
                List.of(
                        told("results.explorer.asked", Coverage::asked, wording),
                        told("results.explorer.answered", Coverage::answered, wording),
                        told("results.doesNotKnow", Coverage::doesNotKnow, wording),
                        told("results.notApplicable", Coverage::notApplicable, wording),
                        told("results.explorer.leftEmpty", Coverage::notAnswered, wording),
                        told(
                                submitted(explored, "results.explorer.notSubmitted", "results.explorer.notAccepted"),
                                coverage -> coverage.notSubmitted().size(),
                                wording)),
                explored,
                wording)));
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

    private static GroupTable.Told told(String title, ToIntFunction<Coverage> of, ExplorerWording wording) {
        return new GroupTable.Told(title, figures -> wording.formats().whole(of.applyAsInt(figures.coverage())));
    }

    private void names(ExplorerWording wording, String key, List<String> names) {
        if (!names.isEmpty()) {
            quietly(wording.text(key, names.size(), String.join(", ", names)));
        }
    }
}
