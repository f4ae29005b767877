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

    private @Nullable JSONB jsonOf(Map<String, ? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, value == null ? null : value.toString()));
        return JSONB.valueOf(json.writeValueAsString(plain));
    }
}
