/** Demonstration data and one-click sign-in; exists in trial mode only. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "mail",
            "questionnaire",
            "municipality",
            "account",
            "round",
            "response",
            "fieldwork",
            "results"
        })
package lv.providus.kopskats.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
