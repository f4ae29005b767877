/** What is published of a round: one disclosure rule, and numbered releases of frozen figures that never change. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "questionnaire",
            "municipality",
            "account",
            "account :: language",
            "round",
            "results",
            "results :: method"
        })
package lv.providus.kopskats.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
