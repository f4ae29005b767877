/** The questionnaire and its answers on paper, as PDF; see docs/decisions on paper, mail and conversations. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "mail", "questionnaire", "municipality", "account", "round", "response"})
package lv.providus.kopskats.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
