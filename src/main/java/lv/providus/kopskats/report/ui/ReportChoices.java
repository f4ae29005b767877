package lv.providus.kopskats.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import lv.providus.kopskats.report.Basis;
import lv.providus.kopskats.report.ReportChoice;
import lv.providus.kopskats.report.ReportChoice.Rows;
import lv.providus.kopskats.report.ReportChoice.Wanted;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.ResultSection;

/** What is shown: the region, how many rows, whose figures and which submissions; and the way to each section. */
class ReportChoices extends Aside {

    private final ReportChoice choice;
    private final Consumer<ReportChoice> onChoice;

    /**
     * The choices.
     *
     * @param here path and query of this page, since a bare fragment would lead to the root of the application
     */
    ReportChoices(
            ResultsRound round,
            ReportChoice choice,
            List<Basis.Released> releases,
            String here,
            List<ResultSection> sections,
            Consumer<ReportChoice> onChoice) {
        this.choice = choice;
        this.onChoice = onChoice;
        addClassName("kk-results-choices");
        H2 title = new H2(getTranslation("results.choices"));
        title.setId("results-choices-title");
        getElement().setAttribute("aria-labelledby", "results-choices-title");
        add(title);
        if (!round.partial()) {
            choose(
                    "results.choices.region",
                    round.regions(),
                    choice.region(),
                    region -> region.name().in(getLocale()),
                    choice::withRegion);
        }
        choose(
                "report.choices.rows",
                List.of(Rows.values()),
                choice.rows(),
                rows -> rows == Rows.ALL ? getTranslation("report.choices.rows.all") : Integer.toString(rows.limit()),
                choice::withRows);
        if (!round.partial()) {
            basis(releases);
        }
        add(contents(here, sections));
    }

    private void basis(List<Basis.Released> releases) {
        List<Wanted> items = new ArrayList<>(List.of(new Wanted.Working(), new Wanted.Preview()));
        releases.reversed().forEach(release -> items.add(new Wanted.Released(release.number())));
        if (!items.contains(choice.wanted())) {
            items.add(choice.wanted());
        }
        choose("report.choices.basis", items, choice.wanted(), wanted -> name(wanted, releases), choice::withWanted);
        if (choice.wanted() instanceof Wanted.Working) {
            choose(
                    "results.explorer.counted",
                    List.of(false, true),
                    choice.acceptedOnly(),
                    accepted -> getTranslation(
                            accepted ? "results.explorer.counted.accepted" : "results.explorer.counted.all"),
                    choice::withAcceptedOnly);
        }
    }

    private String name(Wanted wanted, List<Basis.Released> releases) {
        return switch (wanted) {
            case Wanted.Working() -> getTranslation("report.choices.basis.working");
            case Wanted.Preview() -> getTranslation("report.choices.basis.preview");
            case Wanted.Released(int number) ->
                releases.stream()
                        .filter(release -> release.number() == number)
                        .findFirst()
                        .map(release -> getTranslation(
                                "report.choices.basis.released",
                                number,
                                Formats.in(getLocale()).date(release.at())))
                        .orElseGet(() -> getTranslation("report.choices.basis.unknown", number));
        };
    }

    private <T> void choose(
            String label, List<T> items, T chosen, Function<T, String> name, Function<T, ReportChoice> change) {
        Select<T> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(name::apply);
        select.setValue(chosen);
        select.addValueChangeListener(event -> onChoice.accept(change.apply(event.getValue())));
        add(select);
    }

    private Nav contents(String here, List<ResultSection> sections) {
        UnorderedList list = new UnorderedList();
        for (ResultSection section : sections) {
            Anchor anchor = new Anchor(here + "#" + section.anchor(), section.title());
            anchor.setRouterIgnore(true);
            list.add(new ListItem(anchor));
        }
        Nav nav = new Nav(list);
        nav.setAriaLabel(getTranslation("report.choices.contents"));
        return nav;
    }
}
