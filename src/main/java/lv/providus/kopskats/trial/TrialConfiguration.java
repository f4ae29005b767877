package lv.providus.kopskats.trial;

import lv.providus.kopskats.account.PublicEndpoint;
import lv.providus.kopskats.shared.Texts;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

/** What keeps a trial on the machine on which it runs. */
@Configuration(proxyBeanMethods = false)
@TrialOnly
class TrialConfiguration {

    /** Runs before the database is started, so that a refused trial leaves nothing behind. */
    @Bean
    static BeanFactoryPostProcessor trialSafety(Environment environment) {
        return beans -> TrialSafety.check(environment);
    }

    @Bean
    FilterRegistrationBean<LocalRequestFilter> localRequestFilter(Texts texts) {
        FilterRegistrationBean<LocalRequestFilter> registration =
                new FilterRegistrationBean<>(new LocalRequestFilter(texts));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    PublicEndpoint trialSignInEndpoint() {
        return new PublicEndpoint(HttpMethod.POST, "/" + TrialSignInController.PATH);
    }
}
