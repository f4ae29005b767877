package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lv.providus.kopskats.results.ChoiceResult;
import lv.providus.kopskats.results.Compared;
import lv.providus.kopskats.results.Coverage;
import lv.providus.kopskats.results.DateResult;
import lv.providus.kopskats.results.Finding;
import lv.providus.kopskats.results.MultipleChoiceResult;
import lv.providus.kopskats.results.NumberResult;
import lv.providus.kopskats.results.QuestionResult;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.TextResult;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.ui.ResultSection;

/** One question's answers, pictured by the kind of the question. */
class QuestionSection extends ResultSection {

    private final ResultWording wording;

    QuestionSection(String title, ResultsQuestion question, Finding<QuestionResult> finding, ResultWording wording) {
        super(anchor(question.code()), title);
        this.wording = wording;
        String wholeWording = wholeWording(question, wording.locale());
        if (!wholeWording.equals(title)) {
            Paragraph asked = new Paragraph(wholeWording);
            asked.addClassName("kk-result-question");
            add(asked);
        }
        finding.asOptional()
                .ifPresentOrElse(
                        result -> show(result, question), () -> quietly(wording.text("results.withheld.partial")));
        if (question.assumedWording()) {
            quietly(wording.text("results.assumedWording"));
        }
    }

    static String anchor(String code) {
        return "q-" + code;
    }

    /** The question as it was asked: battery or stem, then the wording. */
    static String wholeWording(ResultsQuestion question, Locale locale) {
        return String.join(
                " ",
                Stream.of(question.battery(), question.stem(), question.wording())
                        .filter(text -> text != null)
                        .map(text -> text.in(locale))
                        .toList());
    }

    private void show(QuestionResult result, ResultsQuestion question) {
        switch (result) {
            case ChoiceResult choice -> showChoice(choice, question);
            case MultipleChoiceResult multiple -> showMultiple(multiple);
            case NumberResult number -> showNumber(number, question);
            case TextResult text -> {
                headline(wording.answered(text.coverage().map(Coverage::answered)));
                add(AnswerLists.texts(text.rows(), title(), wording));
            }
            case DateResult date -> {
                headline(wording.answered(date.coverage().map(Coverage::answered)));
                add(AnswerLists.dates(date.rows(), title(), wording));
            }
        }
        Compared<Integer> n = result instanceof ChoiceResult choice && isScale(question)
                ? choice.onScale()
                : result.coverage().map(Coverage::answered);
        Compared<String> lines = wording.groups()
                .with(n, (group, count) -> new GroupCount(group, count))
                .with(result.coverage(), (group, coverage) -> wording.coverage(group.name(), group.n(), coverage));
        quietly(lines.region());
        quietly(lines.others());
    }

    private record GroupCount(String name, int n) {}

    private static boolean isScale(ResultsQuestion question) {
        return question.type() == ResultsQuestion.Type.SCALE;
    }

    private void showChoice(ChoiceResult choice, ResultsQuestion question) {
        if (isScale(question)) {
            headline(wording.scaleHeadline(choice));
            add(ScaleFigure.of(choice, title(), wording));
            quietly(wording.text("results.scale.base"));
            return;
        }
        Compared<Integer> n = choice.coverage().map(Coverage::answered);
        List<LocalizedText> wordings =
                choice.options().stream().map(ChoiceResult.Option::wording).toList();
        List<Compared<Integer>> counts =
                choice.options().stream().map(ChoiceResult.Option::count).toList();
        headline(wording.mostOften(wordings, counts, n));
        add(CountsFigure.of(wordings, counts, n, title(), wording));
        quietly(wording.text("results.single.base"));
        otherTexts(choice.otherTexts());
    }

    private void showMultiple(MultipleChoiceResult multiple) {
        Compared<Integer> n = multiple.coverage().map(Coverage::answered);
        List<LocalizedText> wordings = multiple.options().stream()
                .map(MultipleChoiceResult.Option::wording)
                .toList();
        List<Compared<Integer>> counts = multiple.options().stream()
                .map(MultipleChoiceResult.Option::ticked)
                .toList();
        headline(wording.mostOften(wordings, counts, n));
        add(CountsFigure.withNoneTicked(wordings, counts, multiple.noneTicked(), n, title(), wording));
        quietly(wording.text("results.multiple.base"));
        otherTexts(multiple.otherTexts());
    }

    private void otherTexts(List<TextResult.Row> rows) {
        if (!rows.isEmpty()) {
            add(AnswerLists.texts(rows, wording.text("results.otherTexts"), wording));
        }
    }

    private void showNumber(NumberResult number, ResultsQuestion question) {
        headline(number.rows().isEmpty() ? wording.text("results.answered.none") : wording.numbers(number.summary()));
        add(AnswerLists.summary(number, title(), wording));
        if (!number.rows().isEmpty()) {
            add(AnswerLists.numbers(number, wording));
        }
        if (question.cumulative()) {
            quietly(wording.text("results.number.cumulative"));
        }
    }
}
