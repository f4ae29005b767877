package lv.providus.kopskats.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Chooses the database: the external one where {@code KOPSKATS_DB_URL} names it, the embedded server otherwise. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Depends on nothing and is asked for first, so that it is stopped last, after the connection pool. */
    @Bean
    @Lazy
    EmbeddedPostgresql embeddedPostgresql(@Value("${kopskats.data}") Path data) {
        return EmbeddedPostgresql.start(data);
    }

    @Bean
    DatabaseAccess databaseAccess(
            Environment environment,
            ObjectProvider<EmbeddedPostgresql> embedded,
            @Value("${kopskats.data}") Path data,
            @Value("${kopskats.administrator-link:false}") boolean command) {
        DatabaseAccess access;
        if (ExternalDatabase.isNamedIn(environment)) {
            access = ExternalDatabase.from(environment);
        } else if (command) {
            access = RunningServer.in(data).orElseGet(() -> embedded.getObject().access());
        } else {
            access = embedded.getObject().access();
        }
        ApplicationRoleGuard.check(access);
        return access;
    }

    @Bean
    JdbcConnectionDetails applicationConnection(DatabaseAccess access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return access.application().user();
            }

            @Override
            public String getPassword() {
                return access.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.jdbcUrl();
            }
        };
    }

    @Bean
    LiquibaseConnectionDetails ownerConnection(DatabaseAccess access) {
        return new LiquibaseConnectionDetails() {
            @Override
            public String getUsername() {
                return access.owner().user();
            }

            @Override
            public String getPassword() {
                return access.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.jdbcUrl();
            }
        };
    }

    @Bean
    ActorTransactionManager transactionManager(DataSource dataSource) {
        return new ActorTransactionManager(dataSource);
    }
}
