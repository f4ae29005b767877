package lv.providus.kopskats.audit;

import static lv.providus.kopskats.database.generated.Tables.AUDIT_EVENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record10;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditQuery {

    private static final int FETCHED_AT_ONCE = 1_000;
    private static final TypeReference<LinkedHashMap<String, @Nullable String>> VALUES = new TypeReference<>() {};

    private final DSLContext dsl;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How much of the trail somebody may read. */
    enum Reach {
        EVERYTHING,
        /** What concerns rounds, without the answers that have not been submitted yet. */
        ROUNDS
    }

    List<AuditEvent> page(AuditFilter filter, Reach reach, @Nullable AuditPosition after, int limit) {
        return events(filter, reach, after)
                .orderBy(AUDIT_EVENT.HAPPENED_AT.desc(), AUDIT_EVENT.ID.desc())
                .limit(limit)
                .fetch(mapping(this::event));
    }

    /** Hands over one event after the other, the latest first, holding few of them at a time. */
    void each(AuditFilter filter, Reach reach, Consumer<AuditEvent> consumer) {
        ResultQuery<
                        Record10<
                                Long,
                                Instant,
                                String,
                                AccountId,
                                String,
                                AuditedKey,
                                MunicipalityId,
                                RoundId,
                                JSONB,
                                JSONB>>
                query = events(filter, reach, null)
                        .orderBy(AUDIT_EVENT.HAPPENED_AT.desc(), AUDIT_EVENT.ID.desc())
                        .fetchSize(FETCHED_AT_ONCE);
        try (Cursor<
                        Record10<
                                Long,
                                Instant,
                                String,
                                AccountId,
                                String,
                                AuditedKey,
                                MunicipalityId,
                                RoundId,
                                JSONB,
                                JSONB>>
                cursor = query.fetchLazy()) {
            cursor.forEach(line -> consumer.accept(mapping(this::event).map(line)));
        }
    }

    private record AuditedKey(String kind, String id) {}

    private SelectConditionStep<
                    Record10<
                            Long,
                            Instant,
                            String,
                            AccountId,
                            String,
                            AuditedKey,
                            MunicipalityId,
                            RoundId,
                            JSONB,
                            JSONB>>
            events(AuditFilter filter, Reach reach, @Nullable AuditPosition after) {
        return dsl.select(
                        AUDIT_EVENT.ID,
                        AUDIT_EVENT.HAPPENED_AT,
                        AUDIT_EVENT.ACTOR_LABEL,
                        AUDIT_EVENT.ACTOR_ACCOUNT_ID,
                        AUDIT_EVENT.ACTION,
                        row(AUDIT_EVENT.OBJECT_KIND, AUDIT_EVENT.OBJECT_ID).mapping(AuditedKey::new),
                        AUDIT_EVENT.MUNICIPALITY_ID,
                        AUDIT_EVENT.ROUND_ID,
                        values(AUDIT_EVENT.OLD_VALUES, reach),
                        values(AUDIT_EVENT.NEW_VALUES, reach))
                .from(AUDIT_EVENT)
                .where(conditionOf(filter))
                .and(reach == Reach.ROUNDS ? AUDIT_EVENT.ROUND_ID.isNotNull() : noCondition())
                .and(
                        after == null
                                ? noCondition()
                                : row(AUDIT_EVENT.HAPPENED_AT, AUDIT_EVENT.ID).lt(after.happenedAt(), after.id()));
    }

    /** Answers in the working copy are the municipality's own until it submits them. */
    private static Field<JSONB> values(Field<JSONB> values, Reach reach) {
        return reach == Reach.EVERYTHING ? values : when(AUDIT_EVENT.ACTION.notLike("answer.%"), values);
    }

    private static Condition conditionOf(AuditFilter filter) {
        return by(filter.person())
                .and(equal(AUDIT_EVENT.MUNICIPALITY_ID, filter.municipality()))
                .and(equal(AUDIT_EVENT.ROUND_ID, filter.round()))
                .and(equal(AUDIT_EVENT.ACTION, filter.action()))
                .and(filter.from() == null ? noCondition() : AUDIT_EVENT.HAPPENED_AT.ge(filter.from()))
                .and(filter.until() == null ? noCondition() : AUDIT_EVENT.HAPPENED_AT.lt(filter.until()));
    }

    /** What somebody did, and what was done with the account, signing in with it among that. */
    private static Condition by(@Nullable AccountId person) {
        return person == null
                ? noCondition()
                : AUDIT_EVENT
                        .ACTOR_ACCOUNT_ID
                        .eq(person)
                        .or(AUDIT_EVENT.OBJECT_KIND.eq("account").and(AUDIT_EVENT.OBJECT_ID.eq(person.toString())));
    }

    private static <T> Condition equal(Field<T> field, @Nullable T wanted) {
        return wanted == null ? noCondition() : field.eq(wanted);
    }

    private AuditEvent event(
            Long id,
            Instant happenedAt,
            String actorLabel,
            @Nullable AccountId actor,
            String action,
            AuditedKey object,
            @Nullable MunicipalityId municipality,
            @Nullable RoundId round,
            @Nullable JSONB oldValues,
            @Nullable JSONB newValues) {
        return new AuditEvent(
                id,
                happenedAt,
                actorLabel,
                actor,
                action,
                new AuditedObject(object.kind(), object.id(), municipality, round),
                valuesOf(oldValues),
                valuesOf(newValues));
    }

    private Map<String, @Nullable String> valuesOf(@Nullable JSONB values) {
        return values == null ? Map.of() : json.readValue(values.data(), VALUES);
    }

    /** Computes every hash anew. */
    ChainCheck check() {
        var linked = dsl.select(
                        AUDIT_EVENT.ID,
                        AUDIT_EVENT.HAPPENED_AT,
                        AUDIT_EVENT.ACTION,
                        AUDIT_EVENT.OBJECT_KIND,
                        AUDIT_EVENT.OBJECT_ID,
                        AUDIT_EVENT
                                .HASH
                                .isDistinctFrom(field("audit_event_digest(audit_event)", SQLDataType.BLOB))
                                .or(AUDIT_EVENT.PREVIOUS_HASH.isDistinctFrom(predecessor(AUDIT_EVENT.HASH)))
                                .or(AUDIT_EVENT
                                        .SEQUENCE
                                        .minus(1)
                                        .isDistinctFrom(DSL.coalesce(predecessor(AUDIT_EVENT.SEQUENCE), 0L)))
                                .as("broken"))
                .from(AUDIT_EVENT)
                .asTable("linked");
        return new ChainCheck(
                dsl.fetchCount(AUDIT_EVENT),
                dsl.select(
                                linked.field(0, Long.class),
                                linked.field(1, Instant.class),
                                linked.field(2, String.class),
                                linked.field(3, String.class),
                                linked.field(4, String.class))
                        .from(linked)
                        .where(DSL.condition(linked.field(5, Boolean.class)))
                        .orderBy(linked.field(0))
                        .limit(ChainCheck.MOST_SHOWN)
                        .fetch(mapping(ChainCheck.Broken::new)));
    }

    private static <T> Field<T> predecessor(Field<T> field) {
        return lag(field)
                .over()
                .partitionBy(AUDIT_EVENT.OBJECT_KIND, AUDIT_EVENT.OBJECT_ID)
                .orderBy(AUDIT_EVENT.SEQUENCE);
    }
}
