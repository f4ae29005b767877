/** The register of municipalities with validity dates, planning regions and population sets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit"})
package lv.providus.kopskats.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
