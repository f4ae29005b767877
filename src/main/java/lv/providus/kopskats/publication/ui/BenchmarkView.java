package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.publication.Benchmark;
import lv.providus.kopskats.publication.BenchmarkService;
import lv.providus.kopskats.publication.OwnAnswer;
import lv.providus.kopskats.publication.PublishedRound;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.Tone;

/** The own municipality beside region and country, question by question. */
@Route(RoundNavigation.BENCHMARK)
@RolesAllowed(Role.Names.COORDINATOR)
class BenchmarkView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient BenchmarkService benchmarks;
    private final transient Texts texts;

    BenchmarkView(BenchmarkService benchmarks, Texts texts) {
        this.benchmarks = benchmarks;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publication.benchmark");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        RoundAddress.of(event.getRouteParameters())
                .flatMap(benchmarks::find)
                .ifPresentOrElse(
                        found -> show(
                                found,
                                event.getLocation()
                                        .getQueryParameters()
                                        .getSingleParameter(QuestionChoice.PARAMETER)
                                        .orElse("")),
                        () -> add(EmptyState.ofPage(
                                getTranslation("publication.benchmark.none.title"),
                                getTranslation("publication.benchmark.none.text"),
                                new Anchor("my-rounds", getTranslation("publication.benchmark.back")))));
    }

    private void show(Benchmark benchmark, String code) {
        PublishedRound round = benchmark.round();
        Formats formats = Formats.in(getLocale());
        add(new PageHeader(
                getTranslation("publication.benchmark.of", benchmark.municipality()),
                getTranslation("publication.benchmark.purpose", round.title().in(getLocale()))));
        if (round.demonstration()) {
            add(new Message(Tone.WARNING, getTranslation("shared.demonstration")));
        }
        add(new Paragraph(getTranslation(
                "publication.public.release", round.release(), formats.dateAndTime(round.releasedAt()))));
        List<ResultsQuestion> questions = benchmark.questions();
        Optional<ResultsQuestion> chosen = QuestionChoice.find(questions, code);
        boolean all = chosen.isEmpty() && questions.size() <= QuestionChoice.ALL_AT_ONCE;
        if (questions.size() > 1) {
            add(new QuestionChoice(
                    questions,
                    all ? null : chosen.orElse(questions.getFirst()),
                    other -> getUI().ifPresent(ui -> ui.navigate(
                            RoundNavigation.benchmark(round.id()),
                            QueryParameters.of(QuestionChoice.PARAMETER, other)))));
        }
        List<ResultsQuestion> shown =
                all ? questions : questions.isEmpty() ? List.of() : List.of(chosen.orElse(questions.getFirst()));
        PublishedWording wording = PublishedWording.of(round, texts, getLocale());
        benchmarks
                .figures(round.id(), shown)
                .ifPresent(figures -> shown.forEach(question -> add(new BenchmarkPanel(
                        benchmark,
                        question,
                        figures.latest(),
                        figures.own().getOrDefault(question.id(), new OwnAnswer(null, null, List.of(), null)),
                        wording))));
        add(
                new Paragraph(getTranslation("publication.rule")),
                new Anchor(ResultsNavigation.METHOD, getTranslation("publication.method")));
    }
}
