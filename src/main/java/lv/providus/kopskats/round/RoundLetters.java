package lv.providus.kopskats.round;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a round writes in its letters; for the services that write mails, in their transactions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RoundLetters {

    private final LetterRepository repository;
    private final Texts texts;

    RoundLetters(LetterRepository repository, Texts texts) {
        this.repository = repository;
        this.texts = texts;
    }

    /** All letters of a round: as changed for it, otherwise as usual. */
    public Map<LetterKind, Letter> of(RoundId round) {
        Map<LetterKind, Letter> letters = new EnumMap<>(LetterKind.class);
        Arrays.stream(LetterKind.values()).forEach(kind -> letters.put(kind, usual(kind)));
        repository.of(round).forEach(letter -> letters.put(letter.kind(), letter));
        return letters;
    }

    private Letter usual(LetterKind kind) {
        return new Letter(
                kind,
                text("round.letter." + kind.name() + ".subject"),
                text("round.letter." + kind.name() + ".body"),
                false,
                0);
    }

    private LocalizedText text(String key) {
        return new LocalizedText(texts.get(Language.LV, key), texts.get(Language.EN, key));
    }
}
