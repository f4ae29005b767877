/** Comparing two small groups: shares, ranks, intervals and exact tests. Knows numbers only. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package lv.providus.kopskats.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
