package lv.providus.kopskats.database;

import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The database as its owner sees it: row-level security does not apply. For arranging what a test needs and for
 * checking what it left; what is tested itself goes through the application.
 */
public final class TestDatabase {

    private static final String KEEP_THE_REGISTER = """
            create schema if not exists as_migrated;
            create table if not exists as_migrated.planning_region as table planning_region;
            create table if not exists as_migrated.planning_region_version as table planning_region_version;
            create table if not exists as_migrated.municipality as table municipality;
            create table if not exists as_migrated.municipality_version as table municipality_version;
            create table if not exists as_migrated.register_change as table register_change;
            create table if not exists as_migrated.population_set as table population_set;
            """;

    private static final String EMPTY_ALL_BUT_THE_REGISTER = """
            do $$
            declare
                emptied text;
                counter text;
            begin
                set local session_replication_role = replica;
                for emptied, counter in
                    select format('%I', t.tablename),
                        (select pg_get_serial_sequence(format('%I', a.table_name), a.column_name)
                         from information_schema.columns a
                         where a.table_schema = 'public' and a.table_name = t.tablename and a.is_identity = 'YES')
                    from pg_tables t
                    where t.schemaname = 'public'
                      and t.tablename not in ('planning_region', 'planning_region_version', 'municipality',
                          'municipality_version', 'register_change', 'register_change_predecessor', 'population_set',
                          'population')
                      and t.tablename not like 'databasechangelog%'
                loop
                    execute 'delete from ' || emptied;
                    if counter is not null then
                        perform setval(counter, 1, false);
                    end if;
                end loop;
                set local session_replication_role = origin;
                delete from population where population_set_id not in (select id from as_migrated.population_set);
                delete from population_set where id not in (select id from as_migrated.population_set);

                update municipality m set successor_id = null
                where successor_id is distinct from (select successor_id from as_migrated.municipality c where c.id = m.id);
                delete from municipality_version v
                where to_jsonb(v) not in (select to_jsonb(c) from as_migrated.municipality_version c);
                delete from municipality where id not in (select id from as_migrated.municipality);
                delete from planning_region_version v
                where to_jsonb(v) not in (select to_jsonb(c) from as_migrated.planning_region_version c);
                delete from planning_region where id not in (select id from as_migrated.planning_region);
                delete from register_change_predecessor
                where register_change_id not in (select id from as_migrated.register_change);
                delete from register_change where id not in (select id from as_migrated.register_change);
                update register_change r set undone_at = null, undone_by_label = null, undone_reason = null,
                    municipality_id = (select c.municipality_id from as_migrated.register_change c where c.id = r.id)
                where to_jsonb(r) not in (select to_jsonb(c) from as_migrated.register_change c);
                insert into planning_region_version
                select c.* from as_migrated.planning_region_version c
                where (c.planning_region_id, c.valid_from) not in
                    (select planning_region_id, valid_from from planning_region_version);
                insert into municipality_version
                select c.* from as_migrated.municipality_version c
                where (c.municipality_id, c.valid_from) not in
                    (select municipality_id, valid_from from municipality_version);
                update municipality m
                set successor_id = (select c.successor_id from as_migrated.municipality c where c.id = m.id)
                where successor_id is distinct from
                    (select c.successor_id from as_migrated.municipality c where c.id = m.id);
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

    /** The municipality that ever had this ATVK code. */
    public static MunicipalityId municipality(String atvk) {
        Long id = jdbc().queryForObject(
                        "select distinct municipality_id from municipality_version where atvk = ?", Long.class, atvk);
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
                "kopskats.db.owner.password", access.owner().password(),
                "kopskats.planned-reminders", false);
    }

    /** Empties everything but the register, which becomes again what the migrations made it. */
    public static void empty() {
        jdbc().execute(KEEP_THE_REGISTER);
        TestServer.superuser().execute(EMPTY_ALL_BUT_THE_REGISTER);
    }

    private static final class Owner {

        static final DataSource CONNECTIONS =
                TestServer.connectionsOf(TestServer.access().owner());
        static final JdbcTemplate JDBC = new JdbcTemplate(CONNECTIONS);
        static final DSLContext DSL_CONTEXT = DSL.using(CONNECTIONS, SQLDialect.POSTGRES);
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
