package lv.providus.kopskats.response;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells every node who is at a form; nothing is stored. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PresenceRepository {

    static final String CHANNEL = "response_presence";

    private final DSLContext dsl;

    PresenceRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void tell(String message) {
        dsl.select(field("pg_notify({0}, {1})", Object.class, val(CHANNEL), val(message)))
                .execute();
    }
}
