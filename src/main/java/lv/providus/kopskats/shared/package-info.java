/** Values and small services used everywhere: typed ids, texts in two languages, number formats, who acts. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package lv.providus.kopskats.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
