package lv.providus.kopskats.audit;

import static lv.providus.kopskats.database.generated.Tables.AUDIT_EVENT;

import java.util.LinkedHashMap;
import java.util.Map;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditRepository {

    private final DSLContext dsl;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(
            Actor actor,
            String action,
            AuditedObject object,
            Map<String, ? extends @Nullable Object> oldValues,
            Map<String, ? extends @Nullable Object> newValues) {
        dsl.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.ACTOR_LABEL, actor.label())
                .set(AUDIT_EVENT.ACTOR_ACCOUNT_ID, Actors.accountOf(actor))
                .set(AUDIT_EVENT.ACTION, action)
                .set(AUDIT_EVENT.OBJECT_KIND, object.kind())
                .set(AUDIT_EVENT.OBJECT_ID, object.id())
                .set(AUDIT_EVENT.MUNICIPALITY_ID, object.municipality())
                .set(AUDIT_EVENT.ROUND_ID, object.round())
                .set(AUDIT_EVENT.OLD_VALUES, jsonOf(oldValues))
                .set(AUDIT_EVENT.NEW_VALUES, jsonOf(newValues))
                .execute();
    }

    AuditLine line(
            Actor actor,
            String action,
            AuditedObject object,
            Map<String, ? extends @Nullable Object> oldValues,
            Map<String, ? extends @Nullable Object> newValues) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put(AUDIT_EVENT.ACTOR_LABEL.getName(), actor.label());
        line.put(AUDIT_EVENT.ACTOR_ACCOUNT_ID.getName(), valueOf(Actors.accountOf(actor)));
        line.put(AUDIT_EVENT.ACTION.getName(), action);
        line.put(AUDIT_EVENT.OBJECT_KIND.getName(), object.kind());
        line.put(AUDIT_EVENT.OBJECT_ID.getName(), object.id());
        line.put(AUDIT_EVENT.MUNICIPALITY_ID.getName(), valueOf(object.municipality()));
        line.put(AUDIT_EVENT.ROUND_ID.getName(), valueOf(object.round()));
        line.put(AUDIT_EVENT.OLD_VALUES.getName(), oldValues.isEmpty() ? null : plain(oldValues));
        line.put(AUDIT_EVENT.NEW_VALUES.getName(), newValues.isEmpty() ? null : plain(newValues));
        return new AuditLine(json.writeValueAsString(line));
    }

    private static @Nullable String valueOf(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private @Nullable JSONB jsonOf(Map<String, ? extends @Nullable Object> values) {
        return values.isEmpty() ? null : JSONB.valueOf(json.writeValueAsString(plain(values)));
    }

    private static Map<String, @Nullable Object> plain(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, value == null ? null : value.toString()));
        return plain;
    }
}
