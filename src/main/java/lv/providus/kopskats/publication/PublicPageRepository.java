package lv.providus.kopskats.publication;

import static lv.providus.kopskats.database.generated.Tables.PUBLIC_PAGE;
import static lv.providus.kopskats.database.generated.Tables.PUBLIC_QUESTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.Optional;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores which rounds everybody may read, and which of their questions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PublicPageRepository {

    private final DSLContext dsl;

    PublicPageRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<PublicPage> find(RoundId round) {
        return dsl.select(
                        PUBLIC_PAGE.SWITCHED_ON_AT,
                        PUBLIC_PAGE.SWITCHED_ON_BY_LABEL,
                        multiset(select(PUBLIC_QUESTION.QUESTION_ID)
                                        .from(PUBLIC_QUESTION)
                                        .where(PUBLIC_QUESTION.ROUND_ID.eq(PUBLIC_PAGE.ROUND_ID)))
                                .convertFrom(rows -> rows.map(mapping(id -> id))))
                .from(PUBLIC_PAGE)
                .where(PUBLIC_PAGE.ROUND_ID.eq(round))
                .fetchOptional(mapping(PublicPage::new));
    }

    void switchOff(RoundId round) {
        dsl.deleteFrom(PUBLIC_PAGE).where(PUBLIC_PAGE.ROUND_ID.eq(round)).execute();
    }

    void switchOn(RoundId round, Collection<QuestionId> questions) {
        Actor actor = Actors.require();
        dsl.insertInto(PUBLIC_PAGE)
                .set(PUBLIC_PAGE.ROUND_ID, round)
                .set(PUBLIC_PAGE.SWITCHED_ON_BY_ACCOUNT_ID, Actors.accountOf(actor))
                .set(PUBLIC_PAGE.SWITCHED_ON_BY_LABEL, actor.label())
                .execute();
        dsl.insertInto(PUBLIC_QUESTION, PUBLIC_QUESTION.ROUND_ID, PUBLIC_QUESTION.QUESTION_ID)
                .valuesOfRows(
                        questions.stream().map(question -> row(round, question)).toList())
                .execute();
    }
}
