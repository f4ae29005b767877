package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.providus.kopskats.publication.Division;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.Release;
import lv.providus.kopskats.publication.ReleaseChanges;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ui.Panel;
import org.jspecify.annotations.Nullable;

/** What is published of a question: picture and table, what is withheld and why, what a release changed. */
class PublishedQuestionPanel extends Panel {

    private final ResultsQuestion question;
    private final int release;
    private final PublishedWording wording;
    private final Optional<PublishedNumbers> numbers;

    /**
     * A question.
     *
     * @param residents whose residents numbers are set against, null where that is not known
     */
    PublishedQuestionPanel(
            ResultsQuestion question,
            Publication.@Nullable Question published,
            int release,
            @Nullable ResidentsSource residents,
            PublishedWording wording) {
        this.question = question;
        this.release = release;
        this.wording = wording;
        addClassName("kk-explored");
        H2 title = new H2(question.wording().in(wording.locale()));
        title.setId("published-" + question.code());
        getElement().setAttribute("aria-labelledby", "published-" + question.code());
        add(title);
        Stream.of(question.battery(), question.stem())
                .filter(text -> text != null)
                .forEach(text -> note(text.in(wording.locale())));
        if (published == null) {
            numbers = Optional.empty();
            note(wording.text("publication.notPublished"));
        } else if (published.numbers().isEmpty()) {
            numbers = Optional.empty();
            choices(published);
        } else {
            numbers = Optional.of(new PublishedNumbers(question, published, wording));
            numbers.ifPresent(this::add);
            if (residents != null) {
                wording.residents(residents, published).forEach(this::note);
            }
            if (question.cumulative()) {
                note(wording.text("publication.cumulative"));
            }
        }
    }

    /** Where there is no other question on the page, all municipalities stand open. */
    PublishedQuestionPanel alone() {
        numbers.ifPresent(PublishedNumbers::open);
        return this;
    }

    /** Says what a release shows otherwise than the one before it, figure by figure. */
    PublishedQuestionPanel withChanges(Release before, Release after) {
        List<ReleaseChanges.Change> changes = ReleaseChanges.of(question, before.publication(), after.publication());
        if (!changes.isEmpty()) {
            UnorderedList list = new UnorderedList();
            changes.forEach(change -> list.add(new ListItem(new ChangeWording(question, wording).sentence(change))));
            Paragraph said = new Paragraph(wording.text(
                    "publication.changes",
                    after.number(),
                    before.number(),
                    wording.formats().dateAndTime(after.at())));
            add(said, list);
        }
        return this;
    }

    private void note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("kk-result-note");
        add(note);
    }

    private void choices(Publication.Question published) {
        add(new PublishedChoices(question, published.groups(), release, wording).figure());
        if (question.type() == ResultsQuestion.Type.SCALE) {
            published.groups().stream()
                    .filter(group -> group.division() == Division.COUNTRY)
                    .forEach(group -> note(wording.coverage(group)));
        }
        List<String> withheld = wording.inOrder(published.groups()).stream()
                .filter(group -> group.submitted() > 0
                        && group.choices().size() < question.options().size())
                .map(wording::group)
                .toList();
        if (!withheld.isEmpty()) {
            note(wording.text("publication.withheldIn", String.join("; ", withheld)));
        }
        if (published.groups().stream().anyMatch(group -> group.submitted() > 0)) {
            note(wording.text("publication.rule"));
        } else {
            note(wording.text("publication.nobody"));
        }
        wording.earlier(published.groups(), release).ifPresent(this::note);
    }
}
