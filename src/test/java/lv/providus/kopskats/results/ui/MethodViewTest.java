package lv.providus.kopskats.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@IntegrationTest
class MethodViewTest extends SpringBrowserlessTest {

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        Acting.as(SurveyFixture.RESEARCHER, super::initVaadinEnvironment);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_subject_is_explained_in_words_and_formulas_name_their_sources(Language language) {
        Acting.as(SurveyFixture.RESEARCHER, () -> {
            UI.getCurrent().setLocale(language.locale());
            UI.getCurrent().navigate(ResultsNavigation.METHOD);
        });
        String page = ((Component) getCurrentView()).getElement().getTextRecursively();
        assertThat(page).doesNotContain("results.method").doesNotContain("{0}").contains("Holm", "Fi", "Cliff 1993");
        assertThat($(H2.class).all()).hasSize(20);
        assertThat($(Pre.class).all()).hasSize(8);
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref).filter(href -> href.startsWith("https://")))
                .hasSize(8);
    }
}
