package lv.providus.kopskats.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

@IntegrationTest
class TrialDataAtOnceTest {

    @Autowired
    BeanFactory application;

    @Autowired
    ResponseService responses;

    @Autowired
    Texts texts;

    @Test
    void a_start_that_is_cut_off_leaves_nothing_and_the_next_one_fills() {
        TrialDrafts cutOff = new TrialDrafts(responses, texts) {
            @Override
            void continueHalfway(RoundId round, Actor.Person coordinator) {
                throw new IllegalStateException("cut off");
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> trialDataWith(cutOff).start())
                .withMessage("cut off");
        assertThat(rows("account")).isZero();
        assertThat(rows("round")).isZero();
        assertThat(rows("submission")).isZero();
        assertThat(rows("questionnaire_version")).isZero();
        assertThat(rows("audit_event")).isZero();

        trialDataWith(new TrialDrafts(responses, texts)).start();
        assertThat(rows("round")).isEqualTo(3);
        assertThat(rows("submission")).isEqualTo(9 + 39 + 21);
    }

    private TrialData trialDataWith(TrialDrafts drafts) {
        DefaultListableBeanFactory trial = new DefaultListableBeanFactory(application);
        trial.registerSingleton("drafts", drafts);
        trial.registerSingleton("accounts", trial.createBean(TrialAccountQuery.class));
        trial.registerSingleton("rounds", trial.createBean(TrialRounds.class));
        return trial.createBean(TrialData.class);
    }

    private static int rows(String table) {
        Integer rows = TestDatabase.jdbc().queryForObject("select count(*) from " + table, Integer.class);
        return rows == null ? -1 : rows;
    }
}
