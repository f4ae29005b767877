/** Asking municipalities by mail: invitations, reminders, and what became of each. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "mail",
            "mail :: state",
            "municipality",
            "account",
            "round",
            "response"
        })
package lv.providus.kopskats.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
