/** Survey rounds: which questionnaire, who is asked, from when until when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "questionnaire", "municipality", "account"})
package lv.providus.kopskats.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
