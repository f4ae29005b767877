package lv.providus.kopskats.trial;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.providus.kopskats.database.Installation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** A bean that exists in trial mode only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = Installation.TRIAL_PROPERTY, havingValue = "true")
public @interface TrialOnly {}
