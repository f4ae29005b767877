package lv.providus.kopskats.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the beginning of each transaction how far the actor of this thread may see, so that row-level
 * security holds even where a check is forgotten. The context ends with the transaction; outside of transactions there
 * is none, and without it protected tables have no rows.
 */
class ActorTransactionManager extends JdbcTransactionManager {

    private static final String SET_CONTEXT =
            "select set_config('kopskats.reach', ?, true), set_config('kopskats.municipality_id', ?, true),"
                    + " set_config('kopskats.delegation_id', ?, true)";

    ActorTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Context context =
                Actors.current().map(ActorTransactionManager::contextOf).orElse(Context.NONE);
        try (PreparedStatement statement = connection.prepareStatement(SET_CONTEXT)) {
            statement.setString(1, context.reach());
            statement.setString(2, context.municipality());
            statement.setString(3, context.delegation());
            statement.execute();
        }
    }

    private static Context contextOf(Actor actor) {
        return switch (actor) {
            case Actor.SystemActor system -> new Context("everything", "", "");
            case Actor.Delegate delegate ->
                new Context(
                        "delegated_section",
                        "",
                        Long.toString(delegate.delegation().value()));
            case Actor.Person person ->
                switch (person.role()) {
                    case COORDINATOR -> ofMunicipality(person.municipality());
                    case RESEARCHER -> new Context("submissions", "", "");
                    case ADMINISTRATOR -> Context.NONE;
                };
        };
    }

    private static Context ofMunicipality(@Nullable MunicipalityId municipality) {
        return municipality == null
                ? Context.NONE
                : new Context("own_municipality", Long.toString(municipality.value()), "");
    }

    private record Context(String reach, String municipality, String delegation) {

        static final Context NONE = new Context("", "", "");
    }
}
