package lv.providus.kopskats.results.ui;

import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ui.ResultSection;

/** Says why two groups are not compared. */
class NothingToCompare extends ResultSection {

    NothingToCompare(ResultsQuestion question, ExplorerWording wording) {
        super("comparison", wording.text("results.compare.title"));
        quietly(
                switch (question.type()) {
                    case TEXT, DATE -> wording.text("results.compare.notComparable");
                    case COUNT, DECIMAL, SCALE, SINGLE_CHOICE, MULTIPLE_CHOICE ->
                        wording.text("results.compare.oneSide");
                });
    }
}
