package lv.providus.kopskats.response.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.response.Delegating;
import lv.providus.kopskats.response.DelegationLink;
import lv.providus.kopskats.response.DelegationLinkService;
import lv.providus.kopskats.response.DelegationNavigation;
import lv.providus.kopskats.response.DelegationService;
import lv.providus.kopskats.response.DelegationState;
import lv.providus.kopskats.response.ResponsePresence;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.AskDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DelegationViewsTest extends SpringBrowserlessTest {

    @Autowired
    private DelegationService delegations;

    @Autowired
    private DelegationLinkService links;

    @Autowired
    private ResponsePresence presence;

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.open();
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void openDelegations() {
        String atvk = String.valueOf(TestDatabase.jdbc()
                .queryForObject("select atvk from municipality where id = ?", String.class, survey.ludza.value()));
        navigate(
                DelegationNavigation.DELEGATIONS
                        .replace(":round", survey.round.toString())
                        .replace(":atvk", atvk),
                DelegationsView.class);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private TextField label() {
        return find(TextField.class).withCaption("Kam uzticat").single();
    }

    private static int delegations(String condition) {
        return Survey.count("select count(*) from delegation where " + condition);
    }

    @Test
    void a_coordinator_entrusts_a_section_and_sees_the_link_this_once() {
        Acting.as(survey.coordinator, () -> {
            openDelegations();
            test(label()).setValue("Sociālais dienests");
            press("Izveidot saiti");

            String link =
                    find(TextField.class).withCaption("Saite kolēģim").single().getValue();
            assertThat(link).matches("http.*/entrusted/[A-Za-z0-9_-]{43}");
            assertThat(page()).contains("Sociālais dienests – Daļa numbers", "Nosūtīts");

            openDelegations();
            assertThat(find(TextField.class).withCaption("Saite kolēģim").exists())
                    .isFalse();
        });
        assertThat(delegations("label = 'Sociālais dienests'")).isOne();
    }

    @Test
    void what_is_missing_or_wrong_is_told_at_its_field() {
        Acting.as(survey.coordinator, () -> {
            openDelegations();
            press("Izveidot saiti");
            assertThat(label().isInvalid()).isTrue();
            assertThat(label().getErrorMessage()).isEqualTo("Ierakstiet, kam uzticat šo daļu.");

            test(label()).setValue("Dienests");
            test(find(EmailField.class).single()).setValue("nav adrese");
            press("Izveidot saiti");
            assertThat(label().isInvalid()).isFalse();
            assertThat(find(EmailField.class).single().getErrorMessage()).startsWith("Pārbaudiet e-pasta adresi");
        });
        assertThat(delegations("true")).isZero();
    }

    @Test
    void a_coordinator_revokes_after_confirming() {
        Delegating.link(delegations, survey, Delegating.NUMBERS);
        Acting.as(survey.coordinator, () -> {
            openDelegations();
            press("Atsaukt");
            find(AskDialog.class).single().confirm();
            assertThat(page()).contains("Atsaukts");
            assertThat(find(Button.class).withText("Atsaukt").exists()).isFalse();
        });
        assertThat(delegations("revoked_at is not null")).isOne();
    }

    @Test
    void opening_a_link_tells_what_it_is_and_only_the_button_redeems_it() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        navigate(link.path(), EntrustedLinkView.class);
        assertThat(page())
                .contains(
                        "Ludzas novads lūdz aizpildīt daļu „Daļa numbers” aptaujā „Kārta”.",
                        "Uzticēja: Ludzas koordinatore",
                        "Lūdzu, aizpildiet.");
        assertThat(delegations("redeemed_at is not null")).isZero();

        assertThatThrownBy(() -> press("Atvērt anketas daļu"))
                .as("the environment without a browser cannot change the id of a session")
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(delegations("redeemed_at is not null")).isOne();
    }

    @Test
    void a_link_that_has_ended_or_never_was_says_so() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        Acting.as(survey.coordinator, () -> delegations.revoke(survey.round, link.delegation()));
        navigate(link.path(), EntrustedLinkView.class);
        assertThat(page()).contains("Šī saite ir atsaukta");
        assertThat(find(Button.class).withText("Atvērt anketas daļu").exists()).isFalse();

        navigate(DelegationNavigation.LINK + "/nothing", EntrustedLinkView.class);
        assertThat(page()).contains("Šī saite nedarbojas");
    }

    @Test
    void somebody_with_an_account_is_asked_to_sign_out_first() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
        Acting.as(survey.coordinator, () -> {
            navigate(link.path(), EntrustedLinkView.class);
            assertThat(page()).contains("Šajā pārlūkā ir pieslēgts konts „Ludzas koordinatore”.");
            assertThat(find(Button.class).withText("Atvērt anketas daļu").exists())
                    .isFalse();
        });
    }

    private static void revokeBeforeThePageHearsOfIt() {
        TestDatabase.jdbc()
                .execute("alter table delegation disable trigger delegation_change_is_told;"
                        + " update delegation set revoked_at = now();"
                        + " alter table delegation enable trigger delegation_change_is_told");
    }

    @Test
    void a_section_that_was_revoked_meanwhile_is_not_told_as_handed_in() {
        DelegationLink link = Delegating.link(delegations, survey, Delegating.OPINIONS);
        Actor.Delegate delegate = Delegating.opened(links, link);
        Acting.as(delegate, () -> {
            navigate(DelegationNavigation.section(), EntrustedSectionView.class);
            press("Nodot koordinatoram");
        });
        revokeBeforeThePageHearsOfIt();
        UI ui = UI.getCurrent();
        ui.getInternals().dumpPendingJavaScriptInvocations();
        Acting.as(delegate, () -> press("Nodot"));
        assertThat(ui.getInternals().dumpPendingJavaScriptInvocations())
                .flatExtracting(invocation -> invocation.getInvocation().getParameters())
                .contains(DelegationNavigation.ended(DelegationState.REVOKED, link.delegation()))
                .doesNotContain(DelegationNavigation.ended(DelegationState.HANDED_IN, link.delegation()));
        assertThat(delegations("handed_in_at is not null")).isZero();
    }

    @Test
    void the_coordinator_and_the_colleague_see_each_other_at_the_form() throws InterruptedException {
        Actor.Delegate delegate = Delegating.opened(links, Delegating.link(delegations, survey, Delegating.NUMBERS));
        ResponsePresence.Visit coordinator =
                Acting.as(survey.coordinator, () -> presence.enter(survey.round, () -> {}));
        try {
            Acting.as(delegate, () -> navigate(DelegationNavigation.section(), EntrustedSectionView.class));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (coordinator.others().isEmpty() && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertThat(coordinator.others()).containsExactly(Delegating.LABEL);
            Acting.as(delegate, () -> {
                ResponsePresence.Visit visit = presence.enter(survey.round, () -> {});
                assertThat(visit.others()).containsExactly("Ludzas koordinatore");
                visit.leave();
            });
        } finally {
            coordinator.leave();
        }
    }
}
