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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.generated.enums.PublishedDivision;
import lv.providus.kopskats.database.generated.enums.StatedOutcome;
import lv.providus.kopskats.publication.Publication.Coverage;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.DSLContext;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes releases. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReleaseRepository {

    private static final int ROWS_AT_ONCE = 1000;

    private final DSLContext dsl;

    ReleaseRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Lets nobody else make a release of the round until the transaction ends. */
    void lock(RoundId round) {
        dsl.select(ROUND.ID).from(ROUND).where(ROUND.ID.eq(round)).forUpdate().fetch();
    }

    void add(RoundId round, ResidentsSource residents, Publication publication, Statements statements) {
        Actor actor = Actors.require();
        Long release = Objects.requireNonNull(dsl.insertInto(RELEASE)
                .set(RELEASE.ROUND_ID, round)
                .set(RELEASE.NUMBER, statements.release())
                .set(RELEASE.RELEASED_BY_ACCOUNT_ID, Actors.accountOf(actor))
                .set(RELEASE.RELEASED_BY_LABEL, actor.label())
                .set(RELEASE.RESIDENTS_OF, residents.name())
                .set(RELEASE.RESIDENTS_ON, residents.on())
                .returningResult(RELEASE.ID)
                .fetchSingle()
                .value1());
        addFigures(release, publication);
        addStatements(release, statements);
        addMembers(release, statements);
    }

    private void addFigures(Long release, Publication publication) {
        List<RowN> groups = new ArrayList<>();
        List<RowN> choices = new ArrayList<>();
        List<RowN> numbers = new ArrayList<>();
        for (Publication.Question question : publication.questions()) {
            for (Publication.Group group : question.groups()) {
                groups.add(row(release, question.question(), group));
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
            question.numbers().forEach(number -> numbers.add(row(release, question.question(), number)));
        }
        inParts(
                groups,
                part -> dsl.insertInto(PUBLISHED_GROUP, PUBLISHED_GROUP.fields())
                        .valuesOfRows(part)
                        .execute());
        inParts(
                choices,
                part -> dsl.insertInto(PUBLISHED_CHOICE, PUBLISHED_CHOICE.fields())
                        .valuesOfRows(part)
                        .execute());
        inParts(
                numbers,
                part -> dsl.insertInto(PUBLISHED_NUMBER, PUBLISHED_NUMBER.fields())
                        .valuesOfRows(part)
                        .execute());
    }

    private static RowN row(Long release, QuestionId question, Publication.Group group) {
        Coverage coverage = group.coverage();
        return DSL.row(new @Nullable Object[] {
            release,
            question,
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
        });
    }

    private static RowN row(Long release, QuestionId question, Publication.NamedNumber number) {
        Publication.Residents residents = number.residents();
        return DSL.row(new @Nullable Object[] {
            release,
            question,
            number.municipality(),
            number.region(),
            number.outcome() == null ? null : outcome(number.outcome()),
            number.value(),
            residents == null ? null : residents.number(),
            residents == null ? null : residents.on(),
            residents != null && residents.adopted()
        });
    }

    private static void inParts(List<RowN> rows, Consumer<List<RowN>> insertion) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            insertion.accept(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
    }

    /** As arrays, since there is a row for each municipality and question. */
    private void addStatements(Long release, Statements statements) {
        List<QuestionId> questions = new ArrayList<>();
        List<MunicipalityId> municipalities = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        List<String> choices = new ArrayList<>();
        statements
                .byQuestion()
                .forEach((question, stated) -> stated.forEach((municipality, statement) -> {
                    questions.add(question);
                    municipalities.add(municipality);
                    outcomes.add(outcome(statement.outcome()).getLiteral());
                    choices.add(
                            statement.choices().stream().map(ChoiceId::toString).collect(Collectors.joining(",")));
                }));
        Table<?> rows = DSL.table(
                        "unnest({0}, {1}, {2}, {3})",
                        DSL.val(questions.stream().map(QuestionId::value).toArray(Long[]::new)),
                        DSL.val(municipalities.stream()
                                .map(MunicipalityId::value)
                                .toArray(Long[]::new)),
                        DSL.val(outcomes.toArray(String[]::new)),
                        DSL.val(choices.toArray(String[]::new)))
                .as("stated", "question", "municipality", "outcome", "choices");
        dsl.insertInto(RELEASE_STATEMENT, RELEASE_STATEMENT.fields())
                .select(DSL.select(
                                DSL.val(release),
                                DSL.field("stated.question", RELEASE_STATEMENT.QUESTION_ID.getDataType()),
                                DSL.field("stated.municipality", RELEASE_STATEMENT.MUNICIPALITY_ID.getDataType()),
                                DSL.field("stated.outcome::stated_outcome", RELEASE_STATEMENT.OUTCOME.getDataType()),
                                DSL.field(
                                        "string_to_array(stated.choices, ',')::bigint[]",
                                        RELEASE_STATEMENT.CHOICES.getDataType()))
                        .from(rows))
                .execute();
    }

    private void addMembers(Long release, Statements statements) {
        List<RowN> rows = new ArrayList<>();
        statements
                .members()
                .forEach((group, members) -> members.forEach(municipality -> rows.add(
                        DSL.row(new Object[] {release, division(group.division()), group.code(), municipality}))));
        inParts(
                rows,
                part -> dsl.insertInto(RELEASE_MEMBER, RELEASE_MEMBER.fields())
                        .valuesOfRows(part)
                        .execute());
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
