/** What a municipality and PROVIDUS say to each other about a round: questions, and wishes for more time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "mail",
            "municipality",
            "account",
            "questionnaire",
            "round"
        })
package lv.providus.kopskats.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
