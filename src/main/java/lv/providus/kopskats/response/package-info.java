/** Drafts, answers, submissions and their import. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "questionnaire",
            "questionnaire :: fields",
            "municipality",
            "account",
            "account :: session",
            "mail",
            "conversation",
            "conversation :: panels",
            "round"
        })
package lv.providus.kopskats.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
