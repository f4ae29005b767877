/** Rankings, distributions and regional comparisons, computed from the latest submissions only. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "questionnaire",
            "municipality",
            "account",
            "round",
            "statistics"
        })
package lv.providus.kopskats.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
