/** The outbox: mails written together with what they tell of, sent afterwards, each once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit"})
package lv.providus.kopskats.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
