package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;

/** All questions with how much of each is shown; worked out once it is opened, since there may be hundreds. */
class QuestionsOverview extends NativeDetails {

    private boolean filled;

    /** What is shown of all questions, and how many figures of each are other ones than before. */
    record Contents(Publication publication, Map<QuestionId, Integer> changed) {}

    QuestionsOverview(
            List<ResultsQuestion> questions,
            SerializableFunction<ResultsQuestion, String> address,
            SerializableSupplier<Contents> contents) {
        setSummaryText(getTranslation("publication.overview"));
        addToggleListener(toggle -> {
            if (toggle.isOpened() && !filled) {
                filled = true;
                setContent(table(questions, address, contents.get()));
            }
        });
    }

    private DataTable table(
            List<ResultsQuestion> questions, SerializableFunction<ResultsQuestion, String> address, Contents contents) {
        Formats formats = Formats.in(getLocale());
        DataTable table = new DataTable(
                getTranslation("publication.overview"),
                List.of(
                        Column.number(getTranslation("publication.overview.number")),
                        Column.text(getTranslation("publication.question")),
                        Column.text(getTranslation("publication.overview.shown")),
                        Column.number(getTranslation("publication.overview.changed"))));
        int number = 0;
        for (ResultsQuestion question : questions) {
            number++;
            table.row(
                    formats.whole(number),
                    new Anchor(address.apply(question), question.wording().in(getLocale())),
                    new Span(shown(contents.publication().question(question.id()))),
                    new Span(formats.whole(contents.changed().getOrDefault(question.id(), 0))));
        }
        return table;
    }

    private String shown(Optional<Publication.Question> question) {
        return question.map(published -> published.numbers().isEmpty()
                        ? getTranslation(
                                "publication.overview.groups",
                                published.shownGroups(),
                                published.groups().size())
                        : getTranslation("publication.overview.named"))
                .orElseGet(() -> getTranslation("publication.overview.nothing"));
    }
}
