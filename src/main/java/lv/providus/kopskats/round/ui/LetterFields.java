package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.round.Letter;
import lv.providus.kopskats.round.LetterTexts;
import lv.providus.kopskats.round.Placeholder;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.ui.Panel;

/** A letter in one language, and below it the same as an example recipient gets it. */
class LetterFields extends Div {

    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final Span exampleSubject = new Span();
    private final Div exampleBody = new Div();
    private final Language language;
    private final Letter letter;
    private final Map<Placeholder, String> example;

    LetterFields(Round round, Letter letter, Language language, boolean readOnly) {
        this.letter = letter;
        this.language = language;
        this.example = exampleOf(round, language);
        addClassName("kk-letter-fields");
        String name = language.name();
        subject.setLabel(getTranslation("round.letters.part.SUBJECT." + name));
        subject.setMaxLength(Letter.SUBJECT_MAX_LENGTH);
        subject.setValue(letter.subject().in(language));
        subject.setReadOnly(readOnly);
        subject.setWidthFull();
        body.setLabel(getTranslation("round.letters.part.BODY." + name));
        body.setValue(letter.body().in(language));
        body.setReadOnly(readOnly);
        body.setWidthFull();
        body.setMinHeight("14rem");
        body.setHelperText(getTranslation(
                "round.letters.placeholders",
                letter.kind().placeholders().stream()
                        .map(placeholder -> placeholder.written(language))
                        .collect(Collectors.joining(" "))));
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(change -> showExample());
        body.addValueChangeListener(change -> showExample());
        exampleSubject.addClassName("kk-letter-subject");
        exampleBody.addClassName("kk-mail-body");
        Paragraph heading = new Paragraph(getTranslation("round.letters.example"));
        heading.addClassName("kk-quiet");
        Panel preview = new Panel(heading, exampleSubject, exampleBody);
        preview.addClassName("kk-letter-preview");
        add(subject, body, preview);
        showExample();
    }

    private Map<Placeholder, String> exampleOf(Round round, Language in) {
        Formats formats = Formats.in(in);
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.NAME, getTranslation(in.locale(), "round.letters.example.name"));
        values.put(Placeholder.MUNICIPALITY, getTranslation(in.locale(), "round.letters.example.municipality"));
        values.put(Placeholder.ROUND, round.title().in(in));
        values.put(Placeholder.DEADLINE, formats.deadline(round.closesAt()));
        values.put(Placeholder.LINK, getTranslation(in.locale(), "round.letters.example.link"));
        values.put(Placeholder.CONTACT, RoundContact.line(round.contact()));
        values.put(Placeholder.RECEIPT, "K-0037000-7QXM-4H2D");
        values.put(Placeholder.SUBMITTED_AT, formats.dateAndTime(round.opensAt()));
        return values;
    }

    private void showExample() {
        if (subject().isBlank() || body().isBlank()) {
            exampleSubject.setText("");
            exampleBody.setText("");
            return;
        }
        LetterTexts typed = new LetterTexts(subject(), subject(), body(), body());
        Letter.Written written = new Letter(
                        letter.kind(),
                        new LocalizedText(typed.subjectLv(), typed.subjectEn()),
                        new LocalizedText(typed.bodyLv(), typed.bodyEn()),
                        true,
                        0)
                .write(language, example);
        exampleSubject.setText(written.subject());
        exampleBody.setText(written.body());
    }

    String subject() {
        return subject.getValue();
    }

    String body() {
        return body.getValue();
    }
}
