package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.account.ui.language.LanguageSwitch;
import lv.providus.kopskats.publication.PublishedFigures;
import lv.providus.kopskats.publication.PublishedRound;
import lv.providus.kopskats.publication.PublishedService;
import lv.providus.kopskats.publication.Release;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.Banners;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.Tone;

/** What of a round everybody may read, from its latest release alone. */
@Route(value = RoundNavigation.PUBLISHED_ROUND, autoLayout = false)
@AnonymousAllowed
class PublishedRoundView extends PublicFrame implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PublishedService published;
    private final transient Texts texts;
    private String title = "";

    PublishedRoundView(PublishedService published, Texts texts, Banners banners, LanguageSwitch languages) {
        super(banners, languages);
        this.published = published;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("publication.public.nothing.title") : title;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title = "";
        PublishedPage.at(
                        published,
                        RoundAddress.of(event.getRouteParameters()),
                        event.getLocation().getQueryParameters().getSingleParameter(QuestionChoice.PARAMETER))
                .ifPresentOrElse(this::show, this::showNotPublished);
    }

    private void show(PublishedPage page) {
        PublishedRound round = page.round();
        List<ResultsQuestion> questions = page.questions();
        Optional<ResultsQuestion> chosen = page.named();
        title = round.title().in(getLocale());
        head(round);
        boolean all = chosen.isEmpty() && questions.size() <= QuestionChoice.ALL_AT_ONCE;
        if (questions.size() > 1) {
            append(new QuestionChoice(
                    questions,
                    all ? null : chosen.orElse(questions.getFirst()),
                    other -> getUI().ifPresent(ui -> ui.navigate(
                            RoundNavigation.published(round.id()),
                            QueryParameters.of(QuestionChoice.PARAMETER, other)))));
        }
        PublishedWording wording = PublishedWording.of(round, texts, getLocale());
        for (PublishedFigures figures :
                published.figures(round.id(), all ? questions : List.of(chosen.orElse(questions.getFirst())))) {
            PublishedQuestionPanel panel = panel(figures, wording);
            append(all ? panel : panel.alone());
        }
        append(new Anchor(RoundNavigation.PUBLISHED_METHOD, getTranslation("publication.method")));
    }

    private void head(PublishedRound round) {
        Formats formats = Formats.in(getLocale());
        show(new PageHeader(
                title,
                getTranslation("publication.public.purpose", round.asked(), formats.date(round.referenceDate()))));
        if (round.demonstration()) {
            append(new Message(Tone.WARNING, getTranslation("shared.demonstration")));
        }
        append(new Paragraph(getTranslation(
                "publication.public.rate",
                round.submitted(),
                round.asked(),
                Ratio.of(round.submitted(), round.asked())
                        .map(rate -> formats.percent(rate.value(), 1))
                        .orElse("–"))));
        append(new Paragraph(getTranslation(
                "publication.public.release", round.release(), formats.dateAndTime(round.releasedAt()))));
    }

    private static PublishedQuestionPanel panel(PublishedFigures figures, PublishedWording wording) {
        List<Release> releases = figures.releases();
        Release latest = figures.latest();
        PublishedQuestionPanel panel = new PublishedQuestionPanel(
                figures.question(),
                latest.publication().question(figures.question().id()).orElse(null),
                latest.number(),
                latest.residents(),
                wording);
        for (int place = releases.size() - 1; place > 0; place--) {
            panel.withChanges(releases.get(place - 1), releases.get(place));
        }
        return panel;
    }
}
