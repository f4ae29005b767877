package lv.providus.kopskats.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** What a test makes the application ask the database. */
public final class SentStatements {

    private SentStatements() {}

    /** The statements that this thread sends meanwhile, with their values. */
    public static List<String> during(DSLContext database, Runnable work) {
        List<String> statements = new ArrayList<>();
        Thread own = Thread.currentThread();
        Configuration configuration = database.configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        List<ExecuteListenerProvider> during = new ArrayList<>(List.of(before));
        during.add(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (Thread.currentThread() == own) {
                    statements.add(context.dsl().renderInlined(Objects.requireNonNull(context.query())));
                }
            }
        }));
        configuration.set(during.toArray(ExecuteListenerProvider[]::new));
        try {
            work.run();
        } finally {
            configuration.set(before);
        }
        return statements;
    }
}
