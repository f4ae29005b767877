package lv.providus.kopskats.publication;

import static lv.providus.kopskats.database.generated.Tables.PUBLIC_PAGE;
import static lv.providus.kopskats.database.generated.Tables.PUBLISHED_GROUP;
import static lv.providus.kopskats.database.generated.Tables.RELEASE;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.database.generated.enums.PublishedDivision;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Reads rounds from their releases alone; row-level security leaves of these what the reader may see. */
@Repository
class PublishedRoundQuery {

    private final DSLContext database;

    PublishedRoundQuery(DSLContext database) {
        this.database = database;
    }

    /**
     * Takes all reach away from the transaction, so that nothing but public releases has rows for it, whoever is signed in.
     */
    void forgetWhoReads() {
        database.select(
                        field("set_config('kopskats.reach', '', true)"),
                        field("set_config('kopskats.municipality_id', '', true)"),
                        field("set_config('kopskats.delegation_id', '', true)"))
                .fetch();
    }

    /** The rounds that everybody may read, the latest one first. */
    List<PublishedRound> everybodys() {
        return rounds(exists(selectOne().from(PUBLIC_PAGE).where(PUBLIC_PAGE.ROUND_ID.eq(ROUND.ID))));
    }

    /** A round that everybody may read. */
    Optional<PublishedRound> everybodys(RoundId id) {
        return rounds(ROUND.ID
                        .eq(id)
                        .and(exists(selectOne().from(PUBLIC_PAGE).where(PUBLIC_PAGE.ROUND_ID.eq(ROUND.ID)))))
                .stream()
                .findFirst();
    }

    /** A round that is published. */
    Optional<PublishedRound> published(RoundId id) {
        return rounds(ROUND.ID.eq(id).and(ROUND.PUBLISHED_AT.isNotNull())).stream()
                .findFirst();
    }

    private List<PublishedRound> rounds(Condition condition) {
        var latest = RELEASE.as("latest");
        return database.select(
                        ROUND.ID,
                        row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText::new),
                        ROUND.DEMONSTRATION,
                        ROUND.REFERENCE_DATE,
                        ofCountry(PUBLISHED_GROUP.ASKED),
                        ofCountry(PUBLISHED_GROUP.SUBMITTED),
                        RELEASE.NUMBER,
                        RELEASE.RELEASED_AT,
                        regions(),
                        questions())
                .from(ROUND)
                .join(RELEASE)
                .on(RELEASE.ROUND_ID.eq(ROUND.ID))
                .where(condition)
                .and(RELEASE.NUMBER.eq(select(max(latest.NUMBER)).from(latest).where(latest.ROUND_ID.eq(ROUND.ID))))
                .orderBy(ROUND.CLOSES_AT.desc(), ROUND.ID.desc())
                .fetch(mapping(PublishedRound::new));
    }

    private static Field<Integer> ofCountry(TableField<?, Integer> number) {
        return coalesce(
                field(select(max(number))
                        .from(PUBLISHED_GROUP)
                        .where(PUBLISHED_GROUP.RELEASE_ID.eq(RELEASE.ID))
                        .and(PUBLISHED_GROUP.DIVISION.eq(PublishedDivision.country))),
                inline(0));
    }

    private static Field<List<PublishedRound.Region>> regions() {
        return multiset(selectDistinct(
                                ROUND_MUNICIPALITY.CODE,
                                row(ROUND_MUNICIPALITY.SHORT_NAME, ROUND_MUNICIPALITY.NAME_EN)
                                        .mapping(LocalizedText::new),
                                ROUND_MUNICIPALITY.POSITION)
                        .from(ROUND_MUNICIPALITY)
                        .where(ROUND_MUNICIPALITY.ROUND_ID.eq(ROUND.ID))
                        .orderBy(ROUND_MUNICIPALITY.POSITION))
                .convertFrom(
                        rows -> rows.map(mapping((code, name, position) -> new PublishedRound.Region(code, name))));
    }

    private static Field<List<QuestionId>> questions() {
        return multiset(selectDistinct(PUBLISHED_GROUP.QUESTION_ID)
                        .from(PUBLISHED_GROUP)
                        .where(PUBLISHED_GROUP.RELEASE_ID.eq(RELEASE.ID)))
                .convertFrom(rows -> rows.map(mapping(id -> id)));
    }
}
