package lv.providus.kopskats.publication;

import static lv.providus.kopskats.database.generated.Tables.PUBLISHED_CHOICE;
import static lv.providus.kopskats.database.generated.Tables.PUBLISHED_GROUP;
import static lv.providus.kopskats.database.generated.Tables.PUBLISHED_NUMBER;
import static lv.providus.kopskats.database.generated.Tables.QUESTION;
import static lv.providus.kopskats.database.generated.Tables.RELEASE;
import static lv.providus.kopskats.database.generated.Tables.RELEASE_MEMBER;
import static lv.providus.kopskats.database.generated.Tables.RELEASE_STATEMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.generated.enums.PublishedDivision;
import lv.providus.kopskats.database.generated.enums.StatedOutcome;
import lv.providus.kopskats.publication.Publication.Choice;
import lv.providus.kopskats.publication.Publication.Coverage;
import lv.providus.kopskats.publication.Publication.NamedNumber;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.publication.Statements.GroupKey;
import lv.providus.kopskats.publication.Statements.Stated;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads releases. */
@Repository
class ReleaseQuery {

    private final DSLContext database;

    ReleaseQuery(DSLContext database) {
        this.database = database;
    }

    /** All releases of a round with everything that they show, the first one first. */
    List<Release> releases(RoundId round) {
        return releases(round, noCondition());
    }

    /** All releases of a round with what they show of some questions, the first one first. */
    List<Release> releases(RoundId round, Collection<QuestionId> questions) {
        return releases(round, QUESTION.ID.in(questions));
    }

    private List<Release> releases(RoundId round, Condition wanted) {
        return releasesOf(round, wanted).orderBy(RELEASE.NUMBER).fetch(mapping(Release::new));
    }

    /** The latest release of a round with what it shows of some questions. */
    Optional<Release> latest(RoundId round, Collection<QuestionId> questions) {
        return releasesOf(round, QUESTION.ID.in(questions))
                .orderBy(RELEASE.NUMBER.desc())
                .limit(1)
                .fetchOptional(mapping(Release::new));
    }

    private SelectConditionStep<Record5<Integer, Instant, String, ResidentsSource, Publication>> releasesOf(
            RoundId round, Condition wanted) {
        return database.select(
                        RELEASE.NUMBER,
                        RELEASE.RELEASED_AT,
                        RELEASE.RELEASED_BY_LABEL,
                        row(RELEASE.RESIDENTS_OF, RELEASE.RESIDENTS_ON)
                                .mapping((name, on) -> name == null ? null : new ResidentsSource(name, on)),
                        publication(wanted))
                .from(RELEASE)
                .where(RELEASE.ROUND_ID.eq(round));
    }

    /** What the latest release of each round shows of the question of a code; rounds without a release are left out. */
    Map<RoundId, LatestOfQuestion> latest(Collection<RoundId> rounds, String code) {
        var later = RELEASE.as("later");
        return database.select(RELEASE.ROUND_ID, RELEASE.NUMBER, publication(QUESTION.CODE.eq(code)))
                .from(RELEASE)
                .where(RELEASE.ROUND_ID.in(rounds))
                .andNotExists(selectOne()
                        .from(later)
                        .where(later.ROUND_ID.eq(RELEASE.ROUND_ID))
                        .and(later.NUMBER.gt(RELEASE.NUMBER)))
                .fetchMap(
                        Record3::value1,
                        line -> new LatestOfQuestion(
                                line.value2(),
                                line.value3().questions().stream().findFirst().orElse(null)));
    }

    /** What each release was made of, the first one first. */
    List<Statements> statements(RoundId round, Collection<QuestionId> questions) {
        Map<Integer, Map<QuestionId, Map<MunicipalityId, Stated>>> found = new TreeMap<>();
        Map<Stated, Stated> same = new HashMap<>();
        database.select(
                        RELEASE.NUMBER,
                        RELEASE_STATEMENT.QUESTION_ID,
                        RELEASE_STATEMENT.MUNICIPALITY_ID,
                        RELEASE_STATEMENT.OUTCOME,
                        RELEASE_STATEMENT.CHOICES)
                .from(RELEASE)
                .join(RELEASE_STATEMENT)
                .on(RELEASE_STATEMENT.RELEASE_ID.eq(RELEASE.ID))
                .where(RELEASE.ROUND_ID.eq(round))
                .and(RELEASE_STATEMENT.QUESTION_ID.in(questions))
                .forEach(line -> {
                    Stated stated = new Stated(
                            outcome(line.value4()),
                            Arrays.stream(line.value5()).map(ChoiceId::new).toList());
                    found.computeIfAbsent(line.value1(), number -> new LinkedHashMap<>())
                            .computeIfAbsent(line.value2(), question -> new LinkedHashMap<>())
                            .put(line.value3(), same.computeIfAbsent(stated, one -> one));
                });
        return found.entrySet().stream()
                .map(release -> new Statements(release.getKey(), members(round, release.getKey()), release.getValue()))
                .toList();
    }

    private Map<GroupKey, Set<MunicipalityId>> members(RoundId round, int number) {
        return database.select(
                        RELEASE_MEMBER.DIVISION.convertFrom(ReleaseQuery::division),
                        RELEASE_MEMBER.GROUP_CODE,
                        RELEASE_MEMBER.MUNICIPALITY_ID)
                .from(RELEASE_MEMBER)
                .join(RELEASE)
                .on(RELEASE.ID.eq(RELEASE_MEMBER.RELEASE_ID))
                .where(RELEASE.ROUND_ID.eq(round))
                .and(RELEASE.NUMBER.eq(number))
                .collect(Collectors.groupingBy(
                        member -> new GroupKey(member.value1(), member.value2()),
                        Collectors.mapping(Record3::value3, Collectors.toSet())));
    }

    private static Field<Publication> publication(Condition wanted) {
        return multiset(select(QUESTION.ID, groups(), numbers())
                        .from(QUESTION)
                        .where(wanted)
                        .and(exists(selectOne()
                                .from(PUBLISHED_GROUP)
                                .where(PUBLISHED_GROUP.RELEASE_ID.eq(RELEASE.ID))
                                .and(PUBLISHED_GROUP.QUESTION_ID.eq(QUESTION.ID))))
                        .orderBy(QUESTION.ID))
                .convertFrom(rows -> new Publication(rows.map(mapping(Publication.Question::new))));
    }

    private static Field<List<Publication.Group>> groups() {
        return multiset(select(
                                PUBLISHED_GROUP.DIVISION.convertFrom(ReleaseQuery::division),
                                PUBLISHED_GROUP.GROUP_CODE,
                                PUBLISHED_GROUP.ASKED,
                                PUBLISHED_GROUP.SUBMITTED,
                                row(
                                                PUBLISHED_GROUP.ANSWERED,
                                                PUBLISHED_GROUP.DOES_NOT_KNOW,
                                                PUBLISHED_GROUP.NOT_APPLICABLE,
                                                PUBLISHED_GROUP.LEFT_EMPTY,
                                                PUBLISHED_GROUP.OF_RELEASE)
                                        .mapping(ReleaseQuery::coverage),
                                PUBLISHED_GROUP.TOTAL,
                                PUBLISHED_GROUP.RESIDENTS,
                                choices())
                        .from(PUBLISHED_GROUP)
                        .where(PUBLISHED_GROUP.RELEASE_ID.eq(RELEASE.ID))
                        .and(PUBLISHED_GROUP.QUESTION_ID.eq(QUESTION.ID))
                        .orderBy(PUBLISHED_GROUP.DIVISION, PUBLISHED_GROUP.GROUP_CODE))
                .convertFrom(rows -> rows.map(mapping(Publication.Group::new)));
    }

    private static Field<List<Choice>> choices() {
        return multiset(select(
                                PUBLISHED_CHOICE.CHOICE_ID,
                                PUBLISHED_CHOICE.CHOSEN,
                                PUBLISHED_CHOICE.BASE,
                                PUBLISHED_CHOICE.OF_RELEASE)
                        .from(PUBLISHED_CHOICE)
                        .where(PUBLISHED_CHOICE.RELEASE_ID.eq(PUBLISHED_GROUP.RELEASE_ID))
                        .and(PUBLISHED_CHOICE.QUESTION_ID.eq(PUBLISHED_GROUP.QUESTION_ID))
                        .and(PUBLISHED_CHOICE.DIVISION.eq(PUBLISHED_GROUP.DIVISION))
                        .and(PUBLISHED_CHOICE.GROUP_CODE.eq(PUBLISHED_GROUP.GROUP_CODE))
                        .orderBy(PUBLISHED_CHOICE.CHOICE_ID))
                .convertFrom(rows -> rows.map(mapping(Choice::new)));
    }

    private static Field<List<NamedNumber>> numbers() {
        return multiset(select(
                                PUBLISHED_NUMBER.MUNICIPALITY_NAME,
                                PUBLISHED_NUMBER.REGION_CODE,
                                PUBLISHED_NUMBER.OUTCOME.convertFrom(
                                        outcome -> outcome == null ? null : outcome(outcome)),
                                PUBLISHED_NUMBER.NUMBER_VALUE,
                                row(
                                                PUBLISHED_NUMBER.RESIDENTS,
                                                PUBLISHED_NUMBER.RESIDENTS_ON,
                                                PUBLISHED_NUMBER.RESIDENTS_ADOPTED)
                                        .mapping((number, on, adopted) ->
                                                number == null ? null : new Publication.Residents(number, on, adopted)))
                        .from(PUBLISHED_NUMBER)
                        .where(PUBLISHED_NUMBER.RELEASE_ID.eq(RELEASE.ID))
                        .and(PUBLISHED_NUMBER.QUESTION_ID.eq(QUESTION.ID))
                        .orderBy(PUBLISHED_NUMBER.NUMBER_VALUE.desc().nullsLast(), PUBLISHED_NUMBER.MUNICIPALITY_NAME))
                .convertFrom(rows -> rows.map(mapping(NamedNumber::new)));
    }

    private static @Nullable Coverage coverage(
            @Nullable Integer answered,
            @Nullable Integer doesNotKnow,
            @Nullable Integer notApplicable,
            @Nullable Integer leftEmpty,
            @Nullable Integer ofRelease) {
        return answered == null
                        || doesNotKnow == null
                        || notApplicable == null
                        || leftEmpty == null
                        || ofRelease == null
                ? null
                : new Coverage(answered, doesNotKnow, notApplicable, leftEmpty, ofRelease);
    }

    private static Division division(PublishedDivision division) {
        return switch (division) {
            case country -> Division.COUNTRY;
            case region -> Division.REGION;
            case kind -> Division.KIND;
            case size -> Division.SIZE;
        };
    }

    private static Outcome outcome(StatedOutcome outcome) {
        return switch (outcome) {
            case answered -> Outcome.ANSWERED;
            case does_not_know -> Outcome.DOES_NOT_KNOW;
            case not_applicable -> Outcome.NOT_APPLICABLE;
            case left_empty -> Outcome.LEFT_EMPTY;
        };
    }
}
