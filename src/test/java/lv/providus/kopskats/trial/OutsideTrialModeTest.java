package lv.providus.kopskats.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import lv.providus.kopskats.account.PublicEndpoint;
import lv.providus.kopskats.account.SignInAddition;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.ui.Banner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class OutsideTrialModeTest {

    @Autowired
    ApplicationContext context;

    @Test
    void nothing_of_the_trial_exists() {
        List<String> ofTheTrial = Arrays.stream(context.getBeanDefinitionNames())
                .filter(name -> {
                    Class<?> type = context.getType(name);
                    return type != null && type.getPackageName().startsWith("lv.providus.kopskats.trial");
                })
                .toList();
        assertThat(ofTheTrial).isEmpty();
        assertThat(context.getBeansOfType(LocalRequestFilter.class)).isEmpty();
        assertThat(context.getBeansOfType(SignInAddition.class)).isEmpty();
        assertThat(context.getBeansOfType(Banner.class)).isEmpty();
        assertThat(context.getBeansOfType(PublicEndpoint.class).values())
                .noneMatch(endpoint -> endpoint.pattern().contains("trial"));
    }

    @Test
    void no_account_comes_by_itself() {
        assertThat(TestDatabase.jdbc().queryForObject("select count(*) from account", Integer.class))
                .isZero();
    }
}
