package lv.providus.kopskats.publication.ui;

import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.ReleaseChanges.Change;
import lv.providus.kopskats.results.ResultsQuestion;
import org.jspecify.annotations.Nullable;

/** What a release changed, a sentence for each figure. */
record ChangeWording(ResultsQuestion question, PublishedWording wording) {

    String sentence(Change change) {
        return switch (change) {
            case Change.OfChoice(Publication.Group group, var choice, var before, var after) ->
                wording.text(
                        "publication.change.choice",
                        wording.group(group),
                        question.options().stream()
                                .filter(option -> option.id().equals(choice))
                                .findFirst()
                                .map(option -> option.wording().in(wording.locale()))
                                .orElse(""),
                        share(before),
                        share(after));
            case Change.OfTotal(Publication.Group group, var before, var after) ->
                wording.text(
                        "publication.change.total",
                        wording.group(group),
                        wording.number(before),
                        wording.number(after));
            case Change.OfSubmitted(Publication.Group group, int before, int after) ->
                wording.text("publication.change.submitted", wording.group(group), before, after);
            case Change.OfCoverage(Publication.Group group) ->
                wording.text("publication.change.coverage", wording.group(group));
            case Change.OfNumber(String municipality, var before, var after) ->
                wording.text("publication.change.number", municipality, value(before), value(after));
        };
    }

    private String share(Publication.@Nullable Choice choice) {
        return choice == null ? wording.text("publication.withheld") : wording.share(choice);
    }

    private String value(Publication.@Nullable NamedNumber number) {
        return number == null ? wording.text("publication.withheld") : PublishedNumbers.value(number, wording);
    }
}
