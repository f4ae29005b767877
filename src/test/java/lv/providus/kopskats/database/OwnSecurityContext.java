package lv.providus.kopskats.database;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Several applications may have been started in this JVM, each with its own place for who acts, and the last one
 * started would win: lets who acts in a test be who acts in the application of that test.
 */
final class OwnSecurityContext implements TestExecutionListener, Ordered {

    @Override
    public void beforeTestMethod(TestContext context) {
        SecurityContextHolder.setContextHolderStrategy(
                context.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
