package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.CORRECTION_REQUEST;
import static lv.providus.kopskats.database.generated.Tables.LATEST_SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY_WITH_PREDECESSORS;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.QUESTIONNAIRE_VERSION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.database.generated.enums.CorrectionRequestState;
import lv.providus.kopskats.database.generated.tables.LatestSubmission;
import lv.providus.kopskats.database.generated.tables.Round;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionnaireId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what answers of a round are compared with: the last round and the residents. */
@Repository
class ComparisonQuery {

    /** What stands in the database, before questionnaires are added. */
    record Stored(@Nullable Integer residents, List<LastRound> lastRound) {}

    /** An earlier round, with everybody who was in the place of the municipality on its reference date. */
    record LastRound(
            RoundId round,
            QuestionnaireVersionId questionnaire,
            LocalizedText title,
            LocalDate referenceDate,
            List<Part> parts,
            Set<QuestionCode> correctionsRequested) {}

    /** One municipality of that day; its submission is null where it submitted nothing. */
    record Part(String municipality, @Nullable Instant submittedAt, List<StoredAnswer> answers) {}

    private final DSLContext dsl;

    ComparisonQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Stored> of(RoundId round, MunicipalityId municipality) {
        return dsl.select(
                        field(select(POPULATION.RESIDENTS)
                                .from(POPULATION)
                                .where(POPULATION.POPULATION_SET_ID.eq(ROUND.POPULATION_SET_ID))
                                .and(POPULATION.MUNICIPALITY_ID.eq(municipality))),
                        lastRound(municipality))
                .from(ROUND)
                .where(ROUND.ID.eq(round))
                .fetchOptional(mapping(Stored::new));
    }

    private static Field<List<LastRound>> lastRound(MunicipalityId municipality) {
        Round earlier = ROUND.as("earlier");
        return multiset(select(
                                earlier.ID,
                                earlier.QUESTIONNAIRE_VERSION_ID,
                                row(earlier.TITLE_LV, earlier.TITLE_EN).mapping(LocalizedText::new),
                                earlier.REFERENCE_DATE,
                                parts(earlier, municipality),
                                correctionsRequested(earlier, municipality))
                        .from(earlier)
                        .where(earlier.REFERENCE_DATE.lt(ROUND.REFERENCE_DATE))
                        .and(field(questionnaireOf(earlier)).eq(field(questionnaireOf(ROUND))))
                        .and(exists(selectOne()
                                .from(LATEST_SUBMISSION)
                                .where(LATEST_SUBMISSION.ROUND_ID.eq(earlier.ID))
                                .and(inPlaceOf(LATEST_SUBMISSION.MUNICIPALITY_ID, municipality))))
                        .orderBy(earlier.REFERENCE_DATE.desc(), earlier.ID.desc())
                        .limit(1))
                .convertFrom(rounds -> rounds.map(mapping(LastRound::new)));
    }

    private static Select<Record1<QuestionnaireId>> questionnaireOf(Round round) {
        return select(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID)
                .from(QUESTIONNAIRE_VERSION)
                .where(QUESTIONNAIRE_VERSION.ID.eq(round.QUESTIONNAIRE_VERSION_ID));
    }

    private static Field<List<Part>> parts(Round earlier, MunicipalityId municipality) {
        LatestSubmission latest = LATEST_SUBMISSION.as("latest");
        return multiset(select(
                                ROUND_MUNICIPALITY.NAME,
                                latest.SUBMITTED_AT,
                                multiset(select(ResponseFields.SUBMITTED)
                                                .from(SUBMITTED_ANSWER)
                                                .where(SUBMITTED_ANSWER.SUBMISSION_ID.eq(latest.ID)))
                                        .convertFrom(answers -> answers.map(Record1::value1)))
                        .from(MUNICIPALITY)
                        .join(ROUND_MUNICIPALITY)
                        .on(ROUND_MUNICIPALITY.ROUND_ID.eq(earlier.ID))
                        .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(MUNICIPALITY.ID))
                        .leftJoin(latest)
                        .on(latest.ROUND_ID.eq(earlier.ID))
                        .and(latest.MUNICIPALITY_ID.eq(MUNICIPALITY.ID))
                        .where(inPlaceOf(MUNICIPALITY.ID, municipality))
                        .and(MUNICIPALITY.VALID_FROM.le(earlier.REFERENCE_DATE))
                        .and(MUNICIPALITY.VALID_TO.isNull().or(MUNICIPALITY.VALID_TO.ge(earlier.REFERENCE_DATE)))
                        .orderBy(ROUND_MUNICIPALITY.NAME, MUNICIPALITY.ID))
                .convertFrom(parts -> parts.map(mapping(Part::new)));
    }

    private static Field<Set<QuestionCode>> correctionsRequested(Round earlier, MunicipalityId municipality) {
        return multiset(select(QUESTION.CODE)
                        .from(CORRECTION_REQUEST)
                        .join(QUESTION)
                        .on(QUESTION.ID.eq(CORRECTION_REQUEST.QUESTION_ID))
                        .where(CORRECTION_REQUEST.ROUND_ID.eq(earlier.ID))
                        .and(CORRECTION_REQUEST.MUNICIPALITY_ID.eq(municipality))
                        .and(CORRECTION_REQUEST.STATE.eq(CorrectionRequestState.open)))
                .convertFrom(codes -> codes.intoSet(code -> new QuestionCode(code.value1())));
    }

    private static Condition inPlaceOf(Field<MunicipalityId> candidate, MunicipalityId municipality) {
        return candidate
                .coerce(Long.class)
                .in(select(MUNICIPALITY_WITH_PREDECESSORS.MUNICIPALITY_WITH_PREDECESSORS_)
                        .from(MUNICIPALITY_WITH_PREDECESSORS(municipality.value())));
    }
}
