package lv.providus.kopskats.round;

import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_LETTER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LetterRepository {

    private final DSLContext dsl;

    LetterRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The letters that were changed in a round. */
    List<Letter> of(RoundId round) {
        return dsl.select(
                        ROUND_LETTER.KIND.convertFrom(LetterRepository::kindOf),
                        row(ROUND_LETTER.SUBJECT_LV, ROUND_LETTER.SUBJECT_EN)
                                .mapping(LocalizedText.class, LocalizedText::new),
                        row(ROUND_LETTER.BODY_LV, ROUND_LETTER.BODY_EN)
                                .mapping(LocalizedText.class, LocalizedText::new),
                        inline(true),
                        ROUND_LETTER.VERSION)
                .from(ROUND_LETTER)
                .where(ROUND_LETTER.ROUND_ID.eq(round))
                .fetch(mapping(Letter::new));
    }

    /** Whether the round still writes letters; it can't be closed for good until the transaction ends. */
    boolean lockUnlessOver(RoundId round) {
        return dsl.select(ROUND.ID)
                .from(ROUND)
                .where(ROUND.ID.eq(round))
                .and(ROUND.PUBLISHED_AT.isNull())
                .and(ROUND.ARCHIVED_AT.isNull())
                .forShare()
                .fetchOptional()
                .isPresent();
    }

    /** False where somebody else had written it for this round already. */
    boolean insert(RoundId round, LetterKind kind, LetterTexts texts) {
        return dsl.insertInto(ROUND_LETTER)
                        .set(ROUND_LETTER.ROUND_ID, round)
                        .set(ROUND_LETTER.KIND, kindOf(kind))
                        .set(ROUND_LETTER.SUBJECT_LV, texts.subjectLv())
                        .set(ROUND_LETTER.SUBJECT_EN, texts.subjectEn())
                        .set(ROUND_LETTER.BODY_LV, texts.bodyLv())
                        .set(ROUND_LETTER.BODY_EN, texts.bodyEn())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** False where it is of another version by now. */
    boolean update(RoundId round, LetterKind kind, int version, LetterTexts texts) {
        return dsl.update(ROUND_LETTER)
                        .set(ROUND_LETTER.SUBJECT_LV, texts.subjectLv())
                        .set(ROUND_LETTER.SUBJECT_EN, texts.subjectEn())
                        .set(ROUND_LETTER.BODY_LV, texts.bodyLv())
                        .set(ROUND_LETTER.BODY_EN, texts.bodyEn())
                        .set(ROUND_LETTER.VERSION, ROUND_LETTER.VERSION.plus(1))
                        .where(ROUND_LETTER.ROUND_ID.eq(round))
                        .and(ROUND_LETTER.KIND.eq(kindOf(kind)))
                        .and(ROUND_LETTER.VERSION.eq(version))
                        .execute()
                > 0;
    }

    boolean delete(RoundId round, LetterKind kind) {
        return dsl.deleteFrom(ROUND_LETTER)
                        .where(ROUND_LETTER.ROUND_ID.eq(round))
                        .and(ROUND_LETTER.KIND.eq(kindOf(kind)))
                        .execute()
                > 0;
    }

    void copy(RoundId from, RoundId to) {
        dsl.insertInto(
                        ROUND_LETTER,
                        ROUND_LETTER.ROUND_ID,
                        ROUND_LETTER.KIND,
                        ROUND_LETTER.SUBJECT_LV,
                        ROUND_LETTER.SUBJECT_EN,
                        ROUND_LETTER.BODY_LV,
                        ROUND_LETTER.BODY_EN)
                .select(select(
                                inline(to, ROUND_LETTER.ROUND_ID.getDataType()),
                                ROUND_LETTER.KIND,
                                ROUND_LETTER.SUBJECT_LV,
                                ROUND_LETTER.SUBJECT_EN,
                                ROUND_LETTER.BODY_LV,
                                ROUND_LETTER.BODY_EN)
                        .from(ROUND_LETTER)
                        .where(ROUND_LETTER.ROUND_ID.eq(from)))
                .execute();
    }

    private static LetterKind kindOf(lv.providus.kopskats.database.generated.enums.LetterKind kind) {
        return LetterKind.valueOf(kind.getLiteral().toUpperCase(Locale.ROOT));
    }

    private static lv.providus.kopskats.database.generated.enums.LetterKind kindOf(LetterKind kind) {
        return Objects.requireNonNull(lv.providus.kopskats.database.generated.enums.LetterKind.lookupLiteral(
                kind.name().toLowerCase(Locale.ROOT)));
    }
}
