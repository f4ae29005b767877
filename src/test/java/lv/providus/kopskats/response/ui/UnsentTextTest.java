package lv.providus.kopskats.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.response.Delegating;
import lv.providus.kopskats.response.DelegationLink;
import lv.providus.kopskats.response.DelegationNavigation;
import lv.providus.kopskats.response.DelegationService;
import lv.providus.kopskats.response.DelegationState;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.response.SeenSubmission;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages tell the browser to do with text that is typed and not saved, and say of it. */
@IntegrationTest
class UnsentTextTest extends SpringBrowserlessTest {

    private static final Atvk LUDZA = new Atvk("0037000");

    @Autowired
    private ResponseService responses;

    @Autowired
    private ReviewService review;

    @Autowired
    private DelegationService delegations;

    private Survey survey;

    @BeforeEach
    void answer() {
        survey = Survey.open();
        UI.getCurrent().setLocale(Language.LV.locale());
        Acting.as(survey.coordinator, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70))));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** What the browser is asked to run, with what it is given. */
    private String scripts(String name) {
        roundTrip();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(one -> one.getInvocation().getExpression().contains(name))
                .flatMap(one -> one.getInvocation().getParameters().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @Test
    void the_receipt_lists_what_was_typed_since_and_lets_it_wait() {
        Acting.as(survey.coordinator, () -> {
            survey.submit(responses, 1);
            navigate(ResponseNavigation.receipt(survey.round, LUDZA), ReceiptView.class);
            assertThat(scripts("kopskatsUnsent"))
                    .contains(
                            "\"account\":\"" + survey.coordinator.accountId() + "\"",
                            "\"responses\":[\"" + survey.round + "/0037000\"]",
                            "\"waits\":\"submitted\"",
                            "\"residing_now\":{\"typed\":\"70\"}",
                            "izvēlēsieties „Labot”");

            responses.correct(survey.round);
            UI.getCurrent().navigate(MyRoundsView.class);
            navigate(ResponseNavigation.receipt(survey.round, LUDZA), ReceiptView.class);
            assertThat(scripts("kopskatsUnsent")).as("the form asks now").isEmpty();
        });
    }

    @Test
    void the_receipt_of_accepted_answers_lets_it_wait_too() {
        Acting.as(survey.coordinator, () -> survey.submit(responses, 1));
        Acting.as(
                survey.researcher,
                () -> review.accept(survey.round, survey.ludza, new SeenSubmission(1, ResponseState.SUBMITTED)));
        Acting.as(survey.coordinator, () -> {
            navigate(ResponseNavigation.receipt(survey.round, LUDZA), ReceiptView.class);
            assertThat(scripts("kopskatsUnsent")).contains("\"waits\":\"accepted\"", "apstiprinājis");
        });
    }

    @Test
    void a_colleague_whose_access_ended_sees_what_did_not_reach_the_coordinator() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        String owner = "\"account\":\"delegation-" + link.delegation() + "\"";
        navigateTo(DelegationNavigation.ended(DelegationState.REVOKED, link.delegation()));
        assertThat(scripts("kopskatsUnsent")).contains(owner, "nenonāca pie koordinatora");
        navigateTo(DelegationNavigation.paused(link.delegation()));
        assertThat(scripts("kopskatsUnsent")).contains(owner, "saglabāsies, kad atvērsiet saiti");

        Acting.as(survey.coordinator, () -> delegations.revoke(survey.round, link.delegation()));
        navigate(link.path(), EntrustedLinkView.class);
        assertThat(scripts("kopskatsUnsent")).contains(owner, "nenonāca pie koordinatora");
    }

    private static void navigateTo(String address) {
        FormAddresses.open(UI.getCurrent(), address);
    }

    @Test
    void unsaved_text_in_another_tab_is_told_before_submitting_and_holds_it_up() {
        Acting.as(survey.coordinator, () -> {
            navigate(ResponseNavigation.form(survey.round, LUDZA) + "/check", CheckAndSubmitView.class);
            assertThat(page()).doesNotContain("citā šī pārlūka cilnē");
            FormScript script = find(FormScript.class).single();
            script.getElement()
                    .getNode()
                    .getFeature(ElementListenerMap.class)
                    .fireEvent(new DomEvent(
                            script.getElement(),
                            "kk-unsaved",
                            JacksonUtils.createObjectNode()
                                    .put("event.detail.codes", "")
                                    .put("event.detail.elsewhere", "residing_now")));
            assertThat(page()).contains("citā šī pārlūka cilnē ir 1 atbilde");
            assertThat(find(Button.class).withText("Iesniegt anketu").single().isEnabled())
                    .isFalse();
        });
    }

    @Test
    void the_reason_to_decline_is_kept_in_the_browser_until_it_is_sent_or_given_up() {
        TestDatabase.jdbc().update("delete from answer");
        Acting.as(survey.coordinator, () -> {
            navigate(MyRoundsView.class);
            press("Atteikties piedalīties");
            String draft = "decline/" + survey.round;
            assertThat(scripts("kopskatsDrafts.keep"))
                    .contains(survey.coordinator.accountId().toString(), draft);
            test(find(TextArea.class).single()).setValue("Nav darbinieka");
            assertThat(scripts("kopskatsDrafts.forget")).isEmpty();
            press("Atcelt");
            assertThat(scripts("kopskatsDrafts.forget")).contains(draft);
        });
    }

    private void press(String text) {
        List<Button> buttons = find(Button.class).withText(text).all();
        test(buttons.getLast()).click();
    }
}
