/** What happened, for people: the lines of the audit trail with the names of what they concern. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "municipality", "account"})
package lv.providus.kopskats.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
