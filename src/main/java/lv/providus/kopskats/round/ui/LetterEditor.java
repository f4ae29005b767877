package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.round.Letter;
import lv.providus.kopskats.round.LetterChange;
import lv.providus.kopskats.round.LetterProblem;
import lv.providus.kopskats.round.LetterTexts;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundLetterService;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** One letter of a round: its texts in both languages, each with how it looks to somebody who gets it. */
class LetterEditor extends Composite<Details> {

    private final Round round;
    private final RoundLetterService letters;
    private final Map<Language, LetterFields> fields = new EnumMap<>(Language.class);
    private final Div problems = new Div();
    private Letter letter;

    LetterEditor(Round round, Letter letter, RoundLetterService letters) {
        this.round = round;
        this.letter = letter;
        this.letters = letters;
        getContent().setWidthFull();
        show();
    }

    private void show() {
        getContent().removeAll();
        problems.removeAll();
        Span summary = new Span(getTranslation("round.letter." + letter.kind().name()));
        summary.addClassName("kk-letter-title");
        if (letter.changed()) {
            summary.add(new StatusBadge(getTranslation("round.letters.changed"), Tone.ACCENT));
        }
        getContent().setSummary(summary);
        boolean over = round.state() == RoundState.PUBLISHED || round.state() == RoundState.ARCHIVED;
        Div languages = new Div();
        languages.addClassName("kk-letter-languages");
        for (Language language : Language.values()) {
            LetterFields of = new LetterFields(round, letter, language, over);
            fields.put(language, of);
            languages.add(of);
        }
        Paragraph when =
                new Paragraph(getTranslation("round.letter." + letter.kind().name() + ".when"));
        when.addClassName("kk-quiet");
        getContent().add(when, languages, problems);
        if (!over) {
            getContent().add(actions());
        }
    }

    private Div actions() {
        Button save = new Button(
                getTranslation("round.letters.save"), click -> take(letters.change(round.id(), letter, typed())));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("kk-actions");
        if (letter.changed()) {
            actions.add(new Button(
                    getTranslation("round.letters.restore"),
                    click -> take(letters.restoreUsual(round.id(), letter.kind()))));
        }
        return actions;
    }

    private LetterTexts typed() {
        LetterFields lv = fields.get(Language.LV);
        LetterFields en = fields.get(Language.EN);
        if (lv == null || en == null) {
            throw new IllegalStateException("The letter has no fields yet");
        }
        return new LetterTexts(lv.subject(), en.subject(), lv.body(), en.body());
    }

    private void take(LetterChange change) {
        problems.removeAll();
        switch (change) {
            case LetterChange.Changed() -> {
                letters.list(round.id()).stream()
                        .filter(read -> read.kind() == letter.kind())
                        .forEach(read -> letter = read);
                show();
                Notices.success(getTranslation("round.letters.saved"));
            }
            case LetterChange.Refused(List<LetterProblem> found) -> refuse(found);
            case LetterChange.ChangedMeanwhile() ->
                problems.add(new Message(Tone.ERROR, getTranslation("round.refused.CHANGED_MEANWHILE")));
            case LetterChange.RoundOver() ->
                problems.add(new Message(Tone.ERROR, getTranslation("round.settings.over")));
        }
    }

    private void refuse(List<LetterProblem> found) {
        UnorderedList list = new UnorderedList();
        found.forEach(problem -> list.add(new ListItem(getTranslation(
                "round.letters.problem." + problem.kind().name(),
                getTranslation("round.letters.part." + problem.part().name() + "."
                        + problem.language().name()),
                problem.detail()))));
        problems.add(new Message(Tone.ERROR, getTranslation("round.letters.refused"), list));
    }
}
