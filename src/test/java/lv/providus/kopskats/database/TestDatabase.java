package lv.providus.kopskats.database;

import java.util.Map;
import java.util.function.Function;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The database as its owner sees it: row-level security does not apply. For arranging what a test needs and for
 * checking what it left; what is tested itself goes through the application.
 */
public final class TestDatabase {

    private static final String KEEP_THE_REGISTER = """
            create schema if not exists as_migrated;
            create table if not exists as_migrated.municipality as table municipality;
            create table if not exists as_migrated.population_set as table population_set;
            """;

    private static final String EMPTY_ALL_BUT_THE_REGISTER = """
            do $$
            declare
                tables text;
            begin
                select string_agg(format('%I', tablename), ', ') into tables
                from pg_tables
                where schemaname = 'public'
                  and tablename not in ('planning_region', 'municipality', 'population_set', 'population')
                  and tablename not like 'databasechangelog%';
                execute 'truncate ' || tables || ' restart identity';
                delete from population where population_set_id not in (select id from as_migrated.population_set);
                delete from population_set where id not in (select id from as_migrated.population_set);
                delete from municipality where id not in (select id from as_migrated.municipality);
                update municipality m
                set (name, kind, planning_region_id, valid_from, valid_to, successor_id) =
                    (select c.name, c.kind, c.planning_region_id, c.valid_from, c.valid_to, c.successor_id
                     from as_migrated.municipality c where c.id = m.id)
                where to_jsonb(m) not in (select to_jsonb(c) from as_migrated.municipality c);
            end
            $$
            """;

    private TestDatabase() {}

    /** Statements of the owner, each committed at once. */
    public static JdbcTemplate jdbc() {
        return Owner.JDBC;
    }

    /** As {@link #jdbc()}, with the generated tables. */
    public static DSLContext dsl() {
        return Owner.DSL_CONTEXT;
    }

    /** The municipality with this ATVK code. */
    public static MunicipalityId municipality(String atvk) {
        Long id = jdbc().queryForObject("select id from municipality where atvk = ?", Long.class, atvk);
        if (id == null) {
            throw new IllegalArgumentException("No municipality has the code " + atvk);
        }
        return new MunicipalityId(id);
    }

    /** The settings that lead an application to the database of the tests. */
    public static Map<String, Object> settings() {
        return settings(Function.identity());
    }

    static Map<String, Object> settings(Function<DatabaseAccess, DatabaseAccess> change) {
        DatabaseAccess access = change.apply(TestServer.access());
        return Map.of(
                "kopskats.db.url", access.jdbcUrl(),
                "kopskats.db.user", access.application().user(),
                "kopskats.db.password", access.application().password(),
                "kopskats.db.owner.user", access.owner().user(),
                "kopskats.db.owner.password", access.owner().password());
    }

    /** Empties everything but the register, which becomes again what the migrations made it. */
    public static void empty() {
        jdbc().execute(KEEP_THE_REGISTER);
        jdbc().execute(EMPTY_ALL_BUT_THE_REGISTER);
    }

    private static final class Owner {

        static final JdbcTemplate JDBC = new JdbcTemplate(dataSource());
        static final DSLContext DSL_CONTEXT = DSL.using(dataSource(), SQLDialect.POSTGRES);

        private static DriverManagerDataSource dataSource() {
            DatabaseAccess access = TestServer.access();
            return new DriverManagerDataSource(
                    access.jdbcUrl(), access.owner().user(), access.owner().password());
        }
    }

    /** Leads the application of a test to the database of the tests. */
    static final class Connection implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("database of the tests", settings()));
        }
    }

    /** Empties the database before each test, before anything that the test arranges itself. */
    static final class Emptying implements TestExecutionListener, Ordered {

        @Override
        public void beforeTestMethod(TestContext context) {
            context.getApplicationContext();
            empty();
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
