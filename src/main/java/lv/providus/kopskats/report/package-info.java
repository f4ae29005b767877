/** The story of a round on one page, from working figures or from published ones. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "database", "audit", "round", "statistics", "results", "publication"})
package lv.providus.kopskats.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
