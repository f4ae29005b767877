package lv.providus.kopskats.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.response.Delegating;
import lv.providus.kopskats.response.DelegationLinkService;
import lv.providus.kopskats.response.DelegationService;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A colleague with a link tries every page that there is, whatever stands in its address. */
@IntegrationTest
class DelegateRoutesTest extends SpringBrowserlessTest {

    private static final String LUDZA = "0037000";
    private static final String REZEKNE = "0043000";

    /** What opens for anybody without an account, besides the page of the own section. */
    private static final Set<String> FOR_ANYBODY = Set.of(
            "sign-in",
            "forgotten-password",
            "link/:secret",
            "entrusted/:secret",
            "entrusted-ended",
            "published",
            "published/:round",
            "published/method");

    @Autowired
    private DelegationService delegations;

    @Autowired
    private DelegationLinkService links;

    @Autowired
    private ResponseService responses;

    private Survey survey;
    private Actor.Delegate delegate;

    @BeforeEach
    void entrust() {
        survey = Survey.open();
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70)));
            survey.submit(responses, 1);
            responses.correct(survey.round);
        });
        delegate = Delegating.opened(links, Delegating.link(delegations, survey, Delegating.NUMBERS));
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private static List<String> templates() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getTemplate)
                .toList();
    }

    /** The addresses of a page: of the own and another municipality, in the own round and in one that is not there. */
    private Set<String> addresses(String template) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String atvk : List.of(LUDZA, REZEKNE)) {
            for (String round : List.of(survey.round.toString(), "999")) {
                addresses.add(template.replace(":round", round)
                        .replace(":atvk", atvk)
                        .replaceAll(":[a-z_A-Z]+[?*]?(\\([^)]*\\))?", "1"));
            }
        }
        return addresses;
    }

    private String viewAt(String address) {
        UI.getCurrent().navigate(address);
        return getCurrentView().getClass().getSimpleName();
    }

    @Test
    void only_the_page_of_the_own_section_opens() {
        Set<String> refused = new TreeSet<>();
        Set<String> opened = new TreeSet<>();
        Acting.as(
                delegate,
                () -> templates().stream()
                        .filter(template -> !FOR_ANYBODY.contains(template))
                        .forEach(template -> addresses(template).forEach(address -> {
                            switch (viewAt(address)) {
                                case "AccessDeniedView", "NotFoundView" -> refused.add(template);
                                case String view -> opened.add(template + " " + view);
                            }
                        })));
        assertThat(opened).containsExactly(" EntrustedSectionView", "entrusted-section EntrustedSectionView");
        Set<String> all = new TreeSet<>(templates());
        all.removeAll(FOR_ANYBODY);
        all.removeAll(Set.of("", "entrusted-section"));
        assertThat(refused).isEqualTo(all).contains("my-rounds", "rounds/:round/form/:atvk", "accounts");
    }

    @Test
    void the_page_holds_the_own_section_of_the_own_municipality_and_no_other() {
        Acting.as(delegate, () -> {
            assertThat(viewAt("entrusted-section")).isEqualTo("EntrustedSectionView");
            assertThat(page()).contains("Ludzas novads").doesNotContain("Rēzekne");
            assertThat(find(TextField.class).all())
                    .extracting(TextField::getLabel)
                    .containsExactly(
                            "Jautājums residing_now",
                            "Jautājums housed_total",
                            "Jautājums population",
                            "Jautājums rate");
        });
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
