package lv.providus.kopskats.publication;

import static lv.providus.kopskats.database.generated.Tables.PUBLISHED_CHOICE;
import static lv.providus.kopskats.database.generated.Tables.PUBLISHED_GROUP;
import static lv.providus.kopskats.database.generated.Tables.PUBLISHED_NUMBER;
import static lv.providus.kopskats.database.generated.Tables.RELEASE;
import static lv.providus.kopskats.database.generated.Tables.RELEASE_MEMBER;
import static lv.providus.kopskats.database.generated.Tables.RELEASE_STATEMENT;
import static lv.providus.kopskats.database.generated.Tables.ROUND;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.database.generated.enums.PublishedDivision;
import lv.providus.kopskats.database.generated.enums.StatedOutcome;
import lv.providus.kopskats.publication.Publication.Coverage;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes releases. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReleaseRepository {

    private final DSLContext dsl;

    ReleaseRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Lets nobody else make a release of the round until the transaction ends. */
    void lock(RoundId round) {
        dsl.select(ROUND.ID).from(ROUND).where(ROUND.ID.eq(round)).forUpdate().fetch();
    }

    void add(RoundId round, Publication publication, Statements statements) {
        Actor actor = Actors.require();
        Long release = Objects.requireNonNull(dsl.insertInto(RELEASE)
                .set(RELEASE.ROUND_ID, round)
                .set(RELEASE.NUMBER, statements.release())
                .set(RELEASE.RELEASED_BY_ACCOUNT_ID, Actors.accountOf(actor))
                .set(RELEASE.RELEASED_BY_LABEL, actor.label())
                .returningResult(RELEASE.ID)
                .fetchSingle()
                .value1());
        publication.questions().forEach(question -> add(release, question));
        addStatements(release, statements);
        addMembers(release, statements);
    }

    private void add(Long release, Publication.Question question) {
        List<RowN> groups = new ArrayList<>();
        List<RowN> choices = new ArrayList<>();
        List<RowN> numbers = new ArrayList<>();
        for (Publication.Group group : question.groups()) {
            Coverage coverage = group.coverage();
            groups.add(DSL.row(new @Nullable Object[] {
                release,
                question.question(),
                division(group.division()),
                group.code(),
                group.asked(),
                group.submitted(),
                coverage == null ? null : coverage.answered(),
                coverage == null ? null : coverage.doesNotKnow(),
                coverage == null ? null : coverage.notApplicable(),
                coverage == null ? null : coverage.leftEmpty(),
                group.total(),
                group.residents(),
                coverage == null ? null : coverage.ofRelease()
            }));
            group.choices()
                    .forEach(choice -> choices.add(DSL.row(new Object[] {
                        release,
                        question.question(),
                        division(group.division()),
                        group.code(),
                        choice.choice(),
                        choice.count(),
                        choice.base(),
                        choice.ofRelease()
                    })));
        }
        question.numbers()
                .forEach(number -> numbers.add(DSL.row(new @Nullable Object[] {
                    release,
                    question.question(),
                    number.municipality(),
                    number.region(),
                    number.outcome() == null ? null : outcome(number.outcome()),
                    number.value(),
                    number.residents()
                })));
        dsl.insertInto(PUBLISHED_GROUP, PUBLISHED_GROUP.fields())
                .valuesOfRows(groups)
                .execute();
        if (!choices.isEmpty()) {
            dsl.insertInto(PUBLISHED_CHOICE, PUBLISHED_CHOICE.fields())
                    .valuesOfRows(choices)
                    .execute();
        }
        if (!numbers.isEmpty()) {
            dsl.insertInto(PUBLISHED_NUMBER, PUBLISHED_NUMBER.fields())
                    .valuesOfRows(numbers)
                    .execute();
        }
    }

    private void addStatements(Long release, Statements statements) {
        List<RowN> rows = new ArrayList<>();
        statements
                .byQuestion()
                .forEach((question, stated) ->
                        stated.forEach((municipality, statement) -> rows.add(DSL.row(new Object[] {
                            release,
                            question,
                            municipality,
                            outcome(statement.outcome()),
                            statement.choices().stream().map(ChoiceId::value).toArray(Long[]::new)
                        }))));
        if (!rows.isEmpty()) {
            dsl.insertInto(RELEASE_STATEMENT, RELEASE_STATEMENT.fields())
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    private void addMembers(Long release, Statements statements) {
        List<RowN> rows = new ArrayList<>();
        statements
                .members()
                .forEach((group, members) -> members.forEach(municipality -> rows.add(
                        DSL.row(new Object[] {release, division(group.division()), group.code(), municipality}))));
        if (!rows.isEmpty()) {
            dsl.insertInto(RELEASE_MEMBER, RELEASE_MEMBER.fields())
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    private static PublishedDivision division(Division division) {
        return switch (division) {
            case COUNTRY -> PublishedDivision.country;
            case REGION -> PublishedDivision.region;
            case KIND -> PublishedDivision.kind;
            case SIZE -> PublishedDivision.size;
        };
    }

    private static StatedOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> StatedOutcome.answered;
            case DOES_NOT_KNOW -> StatedOutcome.does_not_know;
            case NOT_APPLICABLE -> StatedOutcome.not_applicable;
            case LEFT_EMPTY -> StatedOutcome.left_empty;
        };
    }
}
