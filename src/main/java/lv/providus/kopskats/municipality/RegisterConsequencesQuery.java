package lv.providus.kopskats.municipality;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.POPULATION;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUNDS_ASKING;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.database.generated.enums.RoundState;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what hangs on municipalities and so would feel a change of the register. */
@Repository
class RegisterConsequencesQuery {

    private final DSLContext dsl;

    RegisterConsequencesQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whether anything refers to a municipality, so that it cannot go. */
    boolean used(MunicipalityId municipality) {
        return dsl.fetchExists(ACCOUNT, ACCOUNT.MUNICIPALITY_ID.eq(municipality))
                || dsl.fetchExists(POPULATION, POPULATION.MUNICIPALITY_ID.eq(municipality))
                || dsl.fetchExists(ROUNDS_ASKING.call(new Long[] {municipality.value()}));
    }

    List<RegisterConsequences.AffectedRound> roundsAsking(Collection<MunicipalityId> municipalities, LocalDate from) {
        var asking = ROUNDS_ASKING.call(
                municipalities.stream().map(MunicipalityId::value).toArray(Long[]::new));
        return dsl.select(
                        ROUND.ID,
                        row(ROUND.TITLE_LV, ROUND.TITLE_EN).mapping(LocalizedText::new),
                        ROUND.REFERENCE_DATE,
                        ROUND_MUNICIPALITY.NAME,
                        field(Routines.roundState(
                                        ROUND.OPENS_AT, ROUND.CLOSES_AT, ROUND.PUBLISHED_AT, ROUND.ARCHIVED_AT)
                                .eq(RoundState.open)),
                        field(asking.RESPONSE_STATE.isNotNull()),
                        coalesce(
                                field(asking.RESPONSE_STATE.in(
                                        ResponseState.submitted, ResponseState.returned, ResponseState.accepted)),
                                inline(false)),
                        field(ROUND.REFERENCE_DATE.lt(from)))
                .from(asking)
                .join(ROUND)
                .on(ROUND.ID.eq(asking.ROUND_ID))
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(asking.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(asking.MUNICIPALITY_ID))
                .where(ROUND.ARCHIVED_AT.isNull())
                .orderBy(ROUND.REFERENCE_DATE.desc(), ROUND.ID.desc(), ROUND_MUNICIPALITY.NAME)
                .fetch(mapping(RegisterConsequences.AffectedRound::new));
    }

    List<RegisterConsequences.Coordinators> coordinators(Collection<MunicipalityId> municipalities) {
        return dsl.select(MUNICIPALITY.NAME, count())
                .from(ACCOUNT)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.ID.eq(ACCOUNT.MUNICIPALITY_ID))
                .where(MUNICIPALITY.ID.in(municipalities))
                .groupBy(MUNICIPALITY.ID, MUNICIPALITY.NAME)
                .orderBy(MUNICIPALITY.NAME)
                .fetch(mapping(RegisterConsequences.Coordinators::new));
    }
}
