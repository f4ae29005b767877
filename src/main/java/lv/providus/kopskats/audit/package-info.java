/** Who changed what: one line in the same transaction as the change, chained by hashes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database"})
package lv.providus.kopskats.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
