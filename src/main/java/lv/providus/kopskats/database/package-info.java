/** The generated tables, the embedded server and the session context that row-level security reads. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package lv.providus.kopskats.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
