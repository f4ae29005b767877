/** How the answers to a question went from round to round. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "questionnaire",
            "municipality",
            "round",
            "statistics",
            "results",
            "publication"
        })
package lv.providus.kopskats.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
