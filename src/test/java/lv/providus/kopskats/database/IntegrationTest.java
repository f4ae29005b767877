package lv.providus.kopskats.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.providus.kopskats.KopskatsApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole application on a real PostgreSQL, which one JVM starts once. Before each test everything is
 * emptied except the register: planning regions, municipalities and the population set that came with them. It serves on
 * a free port, for tests that ask by HTTP: one application for all of them takes half the time of two.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = KopskatsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Connection.class)
@TestExecutionListeners(
        listeners = {TestDatabase.Emptying.class, OwnSecurityContext.class},
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface IntegrationTest {}
