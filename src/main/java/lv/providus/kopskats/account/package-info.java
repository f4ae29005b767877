/** People, their roles, one-time links, sign-in and the security of the whole application. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "mail", "municipality"})
package lv.providus.kopskats.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
