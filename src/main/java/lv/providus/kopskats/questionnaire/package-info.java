/** Questionnaires as data: versions, sealed question types, their file format. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit"})
package lv.providus.kopskats.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
