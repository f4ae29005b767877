package lv.providus.kopskats.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

/**
 * Walks all public methods of all services. Those in read-only transactions cannot change anything, PostgreSQL refuses;
 * every other one has an exercise, after which the trail has at least one line more, whose words are known.
 */
@IntegrationTest
class EveryChangeIsRecordedTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Texts texts;

    private Book book;

    @BeforeEach
    void readTheExercises() throws ReflectiveOperationException {
        book = new Book();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Exercises.class));
        for (var found : scanner.findCandidateComponents("lv.providus.kopskats")) {
            made(ClassUtils.forName(String.valueOf(found.getBeanClassName()), null))
                    .in(book);
        }
    }

    private Exercises made(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return (Exercises)
                (constructor.getParameterCount() == 0 ? constructor.newInstance() : constructor.newInstance(context));
    }

    private Set<String> methodsThatMayChangeSomething() {
        Set<String> methods = new TreeSet<>();
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(service);
            if (type.getPackageName().startsWith("lv.providus.kopskats") && type != AuditTrail.class) {
                Stream.of(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !readsOnly(method, type))
                        .forEach(method -> methods.add(nameOf(method)));
            }
        }
        return methods;
    }

    private static boolean readsOnly(Method method, Class<?> type) {
        Transactional own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        Transactional ofType = AnnotatedElementUtils.findMergedAnnotation(type, Transactional.class);
        return own != null ? own.readOnly() : ofType != null && ofType.readOnly();
    }

    private static String nameOf(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ", ", method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }

    @Test
    void every_service_method_that_may_change_something_has_an_exercise() {
        Set<String> known = new TreeSet<>(book.exercises().keySet());
        known.addAll(book.withoutLine());
        Set<String> methods = methodsThatMayChangeSomething();
        assertThat(methods).contains("AccountService.enable(AccountId)");
        assertThat(methods.stream().filter(method -> !known.contains(method)))
                .as("Public service methods that are not @Transactional(readOnly = true) and have no exercise. Mark one"
                        + " that only reads so; for one that changes something add book.change(\"<name as here>\", …)"
                        + " to a class of the tests that implements changes.Exercises, e.g. changes.RoundExercises")
                .isEmpty();
        assertThat(known.stream().filter(method -> !methods.contains(method)))
                .as("Exercises of methods that are gone or only read")
                .isEmpty();
    }

    @TestFactory
    List<DynamicTest> every_change_leaves_a_line_in_the_trail() {
        return book.exercises().entrySet().stream()
                .map(exercise -> DynamicTest.dynamicTest(exercise.getKey(), () -> {
                    TestDatabase.empty();
                    Runnable change = exercise.getValue().get();
                    long before = lastLine();
                    change.run();
                    assertThat(lastLine())
                            .as("lines of the trail after %s", exercise.getKey())
                            .isGreaterThan(before);
                    assertThatWordsAreKnown(before);
                }))
                .toList();
    }

    private static long lastLine() {
        Long last = TestDatabase.jdbc().queryForObject("select coalesce(max(id), 0) from audit_event", Long.class);
        return last == null ? 0 : last;
    }

    private void assertThatWordsAreKnown(long after) {
        List<String> keys = TestDatabase.jdbc().queryForList("""
                select 'audit.action.' || action from audit_event where id > ?
                union
                select 'audit.value.' || name from audit_event,
                    lateral jsonb_object_keys(coalesce(old_values, '{}') || coalesce(new_values, '{}')) name
                where id > ?
                """, String.class, after, after);
        assertThat(keys.stream().filter(key -> !texts.keys(Language.LV).contains(key)))
                .as("words without a text in texts/audit_*.properties")
                .isEmpty();
    }
}
