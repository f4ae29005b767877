package lv.providus.kopskats;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.ui.SeveralField;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house. */
class ArchitectureTest {

    private static final String ROOT = "lv.providus.kopskats";
    private static final String GENERATED = ROOT + ".database.generated..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final DescribedPredicate<JavaClass> OURS =
            resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage(GENERATED)));

    @Test
    void modules_use_only_what_they_are_allowed_to_and_run_in_no_circles() {
        ApplicationModules.of(KopskatsApplication.class).verify();
    }

    @Test
    void only_user_interface_packages_the_shell_and_the_security_configuration_know_vaadin() {
        noClasses()
                .that(OURS)
                .and()
                .resideOutsideOfPackages("..ui..", ROOT + ".shell..")
                .and()
                .haveSimpleNameNotEndingWith("SecurityConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void user_interface_packages_know_neither_jooq_nor_the_tables() {
        noClasses()
                .that()
                .resideInAnyPackage("..ui..", ROOT + ".shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", GENERATED)
                .check(CLASSES);
    }

    @Test
    void public_signatures_hold_neither_jooq_nor_the_tables() {
        ArchCondition<JavaMethod> notShowTables = new ArchCondition<>("show neither jOOQ nor tables") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(type -> type.getPackageName().startsWith("org.jooq")
                                || type.getPackageName().startsWith(ROOT + ".database.generated"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName())));
            }
        };
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(OURS.and(DescribedPredicate.describe(
                        "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC))))
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(ROOT + ".database..")
                .should(notShowTables)
                .check(CLASSES);
    }

    @Test
    void only_package_private_repositories_and_queries_talk_to_the_database() {
        classes()
                .that(OURS)
                .and(DescribedPredicate.describe(
                        "depend on DSLContext",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().isEquivalentTo(DSLContext.class))))
                .and()
                .resideOutsideOfPackage(ROOT + ".database..")
                .should()
                .bePackagePrivate()
                .andShould()
                .haveNameMatching(".*(Repository|Query)")
                .check(CLASSES);
    }

    /** A table is written where one of the jOOQ methods that change rows is called with it. */
    @Test
    void a_table_is_written_by_one_module_only() {
        Map<String, Set<String>> writers = new TreeMap<>();
        Set<String> changing = Set.of("insertInto", "update", "deleteFrom", "delete", "mergeInto", "batchInsert");
        for (JavaClass type : CLASSES) {
            if (!OURS.test(type) || type.getPackageName().startsWith(ROOT + ".database")) {
                continue;
            }
            type.getCodeUnits().forEach(unit -> {
                Set<Integer> changingLines = new TreeSet<>();
                unit.getMethodCallsFromSelf().stream()
                        .filter(call -> changing.contains(call.getName())
                                && call.getTargetOwner().getPackageName().startsWith("org.jooq"))
                        .forEach(call -> changingLines.add(call.getLineNumber()));
                unit.getFieldAccesses().stream()
                        .filter(access -> access.getTargetOwner().getName().equals(ROOT + ".database.generated.Tables"))
                        .filter(access -> changingLines.contains(access.getLineNumber()))
                        .forEach(access -> writers.computeIfAbsent(access.getName(), key -> new TreeSet<>())
                                .add(type.getPackageName().substring(ROOT.length() + 1)));
            });
        }
        assertThat(writers).isNotEmpty();
        assertThat(writers)
                .allSatisfy((table, modules) ->
                        assertThat(modules).as("modules that write %s", table).hasSize(1));
    }

    @Test
    void views_are_package_private_and_carry_one_access_annotation() {
        ArchCondition<JavaClass> haveOneAccessAnnotation = new ArchCondition<>("carry exactly one access annotation") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                long annotations = Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class)
                        .filter(view::isAnnotatedWith)
                        .count();
                if (annotations != 1) {
                    events.add(SimpleConditionEvent.violated(view, view.getName() + " carries " + annotations));
                }
            }
        };
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("View")
                .andShould(haveOneAccessAnnotation)
                .check(CLASSES);
    }

    @Test
    void every_public_service_method_says_who_may_call_it() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(ROOT + ".audit")
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(CLASSES);
    }

    @Test
    void fields_in_which_several_are_chosen_speak_the_language_of_the_page() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SeveralField.class.getName())
                .should()
                .accessTargetWhere(target(name("<init>"))
                        .and(targetOwner(JavaClass.Predicates.assignableTo(MultiSelectComboBox.class))))
                .check(CLASSES);
    }

    @Test
    void services_own_the_transactions() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .and()
                .resideOutsideOfPackage(ROOT + ".audit")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        List<String> unmarked = CLASSES.stream()
                .filter(OURS)
                .map(JavaClass::getPackage)
                .distinct()
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }
}
