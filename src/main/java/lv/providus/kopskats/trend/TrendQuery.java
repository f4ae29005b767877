package lv.providus.kopskats.trend;

import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.PLANNING_REGION;
import static lv.providus.kopskats.database.generated.Tables.POPULATION_SET;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.generated.enums.RoundKind;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.springframework.stereotype.Repository;

/** Reads what a trend can be about, by one statement: rounds, regions and mergers, but no answers. */
@Repository
class TrendQuery {

    private static final Condition BEGUN = ROUND.OPENS_AT.le(currentInstant());

    private final DSLContext database;

    TrendQuery(DSLContext database) {
        this.database = database;
    }

    /** A round that has begun. */
    record Begun(
            RoundId id,
            LocalizedText title,
            LocalDate referenceDate,
            boolean partial,
            boolean demonstration,
            boolean open,
            PopulationSetId populationSet,
            String residents) {

        TrendRound asking(TrendQuestion question) {
            return new TrendRound(id, title, referenceDate, demonstration, open, populationSet, residents, question);
        }
    }

    /** What the statement brings. */
    record Found(
            List<Begun> rounds,
            List<TrendSubject.Region> regions,
            List<TrendSubject.Named> municipalities,
            List<Lineages.Entry> lineages) {}

    Optional<Found> found(String questionnaire) {
        return database.select(rounds(), regions(), municipalities(), lineages())
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.CODE.eq(questionnaire))
                .fetchOptional(mapping(Found::new));
    }

    /** Who was asked in rounds, as they were on the reference dates; in the order of names. */
    Map<RoundId, List<Asked>> asked(Collection<RoundId> rounds) {
        return database.select(
                        PARTICIPATION.ROUND_ID,
                        ROUND_MUNICIPALITY.MUNICIPALITY_ID,
                        ROUND_MUNICIPALITY.NAME,
                        ROUND_MUNICIPALITY.CODE,
                        ROUND_MUNICIPALITY.KIND.convertFrom(
                                kind -> MunicipalityKind.valueOf(kind.name().toUpperCase(Locale.ROOT))))
                .from(PARTICIPATION)
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID))
                .where(PARTICIPATION.ROUND_ID.in(rounds))
                .orderBy(ROUND_MUNICIPALITY.NAME)
                .collect(Collectors.groupingBy(
                        Record5::value1,
                        Collectors.mapping(
                                line -> new Asked(line.value2(), line.value3(), line.value4(), line.value5()),
                                Collectors.toList())));
    }

    private static Field<List<Begun>> rounds() {
        return multiset(select(
                                ROUND.ID,
                                row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText::new),
                                ROUND.REFERENCE_DATE,
                                field(ROUND.KIND.eq(RoundKind.partial)),
                                ROUND.DEMONSTRATION,
                                field(ROUND.CLOSES_AT.gt(currentInstant())),
                                POPULATION_SET.ID,
                                POPULATION_SET.NAME)
                        .from(ROUND)
                        .join(QUESTIONNAIRE_VERSION)
                        .on(QUESTIONNAIRE_VERSION.ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                        .join(POPULATION_SET)
                        .on(POPULATION_SET.ID.eq(ROUND.POPULATION_SET_ID))
                        .where(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID))
                        .and(BEGUN)
                        .orderBy(ROUND.REFERENCE_DATE, ROUND.ID))
                .convertFrom(rows -> rows.map(mapping(Begun::new)));
    }

    private static Field<List<TrendSubject.Region>> regions() {
        return multiset(select(
                                PLANNING_REGION.CODE,
                                row(PLANNING_REGION.SHORT_NAME, PLANNING_REGION.NAME_EN)
                                        .mapping(LocalizedText::new),
                                row(PLANNING_REGION.SHORT_LOCATIVE, PLANNING_REGION.NAME_EN)
                                        .mapping(LocalizedText::new))
                        .from(PLANNING_REGION)
                        .orderBy(PLANNING_REGION.POSITION))
                .convertFrom(rows -> rows.map(mapping(TrendSubject.Region::new)));
    }

    private static Field<List<TrendSubject.Named>> municipalities() {
        return multiset(select(MUNICIPALITY.ID, MUNICIPALITY.NAME)
                        .from(MUNICIPALITY)
                        .where(exists(selectOne()
                                .from(PARTICIPATION)
                                .join(ROUND)
                                .on(ROUND.ID.eq(PARTICIPATION.ROUND_ID))
                                .join(QUESTIONNAIRE_VERSION)
                                .on(QUESTIONNAIRE_VERSION.ID.eq(ROUND.QUESTIONNAIRE_VERSION_ID))
                                .where(PARTICIPATION.MUNICIPALITY_ID.eq(MUNICIPALITY.ID))
                                .and(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID))
                                .and(ROUND.KIND.ne(RoundKind.partial))
                                .and(BEGUN)))
                        .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.ID))
                .convertFrom(rows -> rows.map(mapping(TrendSubject.Named::new)));
    }

    private static Field<List<Lineages.Entry>> lineages() {
        var predecessor = MUNICIPALITY.as("predecessor");
        return multiset(select(
                                MUNICIPALITY.ID,
                                MUNICIPALITY.SUCCESSOR_ID,
                                MUNICIPALITY.VALID_FROM,
                                MUNICIPALITY.VALID_TO)
                        .from(MUNICIPALITY)
                        .where(or(
                                MUNICIPALITY.SUCCESSOR_ID.isNotNull(),
                                exists(selectOne()
                                        .from(predecessor)
                                        .where(predecessor.SUCCESSOR_ID.eq(MUNICIPALITY.ID))))))
                .convertFrom(rows -> rows.map(mapping(Lineages.Entry::new)));
    }
}
