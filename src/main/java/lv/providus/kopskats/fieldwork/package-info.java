/** The progress of a round: who was asked, has started, has submitted. */
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
            "conversation",
            "response",
            "asking",
            "response :: received",
            "results"
        })
package lv.providus.kopskats.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
