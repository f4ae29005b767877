package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.ui.ResultSection;

/** What is shown: the region and how many rows; and the way to each section. */
class ResultsChoices extends Aside {

    private static final String REGION = "region";
    private static final String ROWS = "rows";

    /** How many rows the ranking has at most. */
    enum Rows {
        TEN(10),
        TWENTY(20),
        ALL(Integer.MAX_VALUE);

        private final int limit;

        Rows(int limit) {
            this.limit = limit;
        }

        int limit() {
            return limit;
        }

        private String parameter() {
            return this == ALL ? "all" : Integer.toString(limit);
        }
    }

    /** A choice as the address holds it; what an address does not hold or misspells is the first one of its kind. */
    record Choice(ResultsRound.Region region, Rows rows) {

        static Choice of(ResultsRound round, QueryParameters address) {
            return new Choice(
                    address.getSingleParameter(REGION)
                            .flatMap(round::region)
                            .orElse(round.regions().getFirst()),
                    address.getSingleParameter(ROWS).stream()
                            .flatMap(wanted -> List.of(Rows.values()).stream()
                                    .filter(rows -> rows.parameter().equals(wanted)))
                            .findFirst()
                            .orElse(Rows.TEN));
        }

        QueryParameters address() {
            return QueryParameters.simple(Map.of(REGION, region.code(), ROWS, rows.parameter()));
        }
    }

    /**
     * The choices.
     *
     * @param here path and query of this page, since a bare fragment would lead to the root of the application
     */
    ResultsChoices(
            ResultsRound round, Choice choice, String here, List<ResultSection> sections, Consumer<Choice> onChoice) {
        addClassName("kk-results-choices");
        H2 title = new H2(getTranslation("results.choices"));
        title.setId("results-choices-title");
        getElement().setAttribute("aria-labelledby", "results-choices-title");
        add(title);
        if (!round.partial()) {
            Select<ResultsRound.Region> region = new Select<>();
            region.setLabel(getTranslation("results.choices.region"));
            region.setItems(round.regions());
            region.setItemLabelGenerator(item -> item.name().in(getLocale()));
            region.setValue(choice.region());
            region.addValueChangeListener(change -> onChoice.accept(new Choice(change.getValue(), choice.rows())));
            add(region);
        }
        Select<Rows> rows = new Select<>();
        rows.setLabel(getTranslation("results.choices.rows"));
        rows.setItems(Rows.values());
        rows.setItemLabelGenerator(
                item -> item == Rows.ALL ? getTranslation("results.choices.rows.all") : Integer.toString(item.limit()));
        rows.setValue(choice.rows());
        rows.addValueChangeListener(change -> onChoice.accept(new Choice(choice.region(), change.getValue())));
        add(rows, contents(here, sections));
    }

    private Nav contents(String here, List<ResultSection> sections) {
        UnorderedList list = new UnorderedList();
        for (ResultSection section : sections) {
            Anchor anchor = new Anchor(here + "#" + section.anchor(), section.title());
            anchor.setRouterIgnore(true);
            list.add(new ListItem(anchor));
        }
        Nav nav = new Nav(list);
        nav.setAriaLabel(getTranslation("results.choices.contents"));
        return nav;
    }
}
