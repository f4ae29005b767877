package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What plain SQL brings, kept in tables, so that many questions to the same rows do not run it again each time. */
public final class PlainRows {

    /**
     * Everybody asked in rounds (p, r, m, g), with residents of the round's set (n), the latest submission (s) where it
     * meets a condition, and the answer to the question of a code (a) with the choice made (c).
     */
    private static final String ASKED = """
            from participation p
            join round r on r.id = p.round_id
            join municipality m on m.id = p.municipality_id
            join planning_region g on g.id = m.planning_region_id
            left join population n on n.population_set_id = r.population_set_id and n.municipality_id = m.id
            left join submission s on s.round_id = p.round_id and s.municipality_id = m.id
                and s.number = (select max(number) from submission l where l.response_id = s.response_id)
                and (%s)
            left join submitted_answer a on a.submission_id = s.id
                and a.question_id = (select id from question where code = '%s')
            left join choice c on c.id = a.choice_id
            """;

    private final Map<String, String> tables = new HashMap<>();

    /** Rows of {@code asked}, as the common table expression of a statement defines them. */
    public final class Rows {

        private final String table;

        private Rows(String table) {
            this.table = table;
        }

        public @Nullable BigDecimal value(String what, String group, String where) {
            return SurveyFixture.JDBC.queryForObject(
                    "select %s from %s where %s and (%s)".formatted(what, table, group, where), BigDecimal.class);
        }

        public int count(String group, String where) {
            return Objects.requireNonNull(value("count(*)", group, where)).intValueExact();
        }

        /** Identifiers of municipalities. */
        public Set<Long> ids(String group, String where) {
            return new HashSet<>(SurveyFixture.JDBC.queryForList(
                    "select id from %s where %s and (%s)".formatted(table, group, where), Long.class));
        }

        /** Names in Latvian order. */
        public List<String> names(String group, String where) {
            return SurveyFixture.JDBC.queryForList(
                    "select name from %s where %s and (%s) order by name".formatted(table, group, where), String.class);
        }
    }

    /** What a statement about the answers to a question selects from. */
    static String fromAsked(String question) {
        return ASKED.formatted("true", question);
    }

    /** The same, where only accepted submissions may count. */
    static String fromAsked(String question, boolean acceptedOnly) {
        return ASKED.formatted(
                "not %s or exists (select from response e where e.id = s.response_id and e.state = 'accepted')"
                        .formatted(acceptedOnly),
                question);
    }

    /** The rows that a statement beginning with {@code with asked as (…)} asks for. */
    public Rows of(String withAsked) {
        return new Rows(tables.computeIfAbsent(withAsked, ignored -> {
            String table = "plain_rows_" + tables.size();
            SurveyFixture.JDBC.execute(
                    "create unlogged table %s as %s select * from asked".formatted(table, withAsked));
            return table;
        }));
    }

    /** Takes the tables away. */
    public void forget() {
        tables.values().forEach(table -> SurveyFixture.JDBC.execute("drop table " + table));
        tables.clear();
    }
}
