/** The frame around all views: layout, menu, home by role, error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "account :: language", "account :: session"})
package lv.providus.kopskats.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
