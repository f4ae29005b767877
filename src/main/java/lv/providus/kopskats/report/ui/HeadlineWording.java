package lv.providus.kopskats.report.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.providus.kopskats.report.GroupAnswers;
import lv.providus.kopskats.report.Ranking;
import lv.providus.kopskats.report.Standing;
import lv.providus.kopskats.report.Tally;
import lv.providus.kopskats.report.TopicSlide;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import org.jspecify.annotations.Nullable;

/** Puts figures into headlines that claim what the numbers say and no more. */
class HeadlineWording {

    private final ReportWording wording;

    HeadlineWording(ReportWording wording) {
        this.wording = wording;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** "Latgalē piekrīt 5 no 9 pašvaldībām, pārējā Latvijā 6 no 30." */
    String scale(TopicSlide slide) {
        Tally here = slide.upper().region().orElse(null);
        Tally there = slide.upper().others().orElse(null);
        String start = "report.scale." + key(slide.topic());
        if (here == null) {
            return nobody(slide).orElseGet(() -> wording.text("report.scale.withheld", wording.inRegion()));
        }
        if (there == null) {
            return wording.text(start + ".restWithheld", wording.inRegion(), here.count(), here.of());
        }
        if (here.of() > 0 && there.of() > 0) {
            return wording.text(start, wording.inRegion(), here.count(), here.of(), there.count(), there.of());
        }
        if (here.of() > 0) {
            return wording.text(start + ".onlyRegion", wording.inRegion(), here.count(), here.of());
        }
        return there.of() > 0
                ? wording.text(start + ".onlyOthers", wording.inRegion(), there.count(), there.of())
                : wording.text(noneAccepted(slide) ? "results.accepted.none" : "report.scale.none");
    }

    /** How little such a difference may mean; empty where there is none to speak of. */
    Optional<String> standing(@Nullable Tally here, @Nullable Tally there) {
        if (here == null || there == null || here.of() == 0 || there.of() == 0) {
            return Optional.empty();
        }
        return switch (Standing.of(here, there)) {
            case EQUAL -> Optional.of(wording.text("report.standing.equal"));
            case BY_ONE_ANSWER -> Optional.of(wording.text("report.standing.one"));
            case APART -> Optional.empty();
        };
    }

    /** What was ticked most often on each side; all that were ticked equally often are named. */
    String mostOften(TopicSlide slide, ResultsQuestion question) {
        GroupAnswers here = slide.sides().region();
        GroupAnswers there = slide.sides().others();
        if (!whole(here, question)) {
            return nobody(slide).orElseGet(() -> wording.text("report.most.withheld", wording.inRegion()));
        }
        Tally ofRegion = most(here, question);
        String named = named(here, question, ofRegion);
        if (!whole(there, question)) {
            return wording.text("report.most.restWithheld", wording.inRegion(), named, ofRegion.count(), ofRegion.of());
        }
        Tally ofOthers = most(there, question);
        String namedThere = named(there, question, ofOthers);
        if (ofRegion.count() > 0 && ofOthers.count() > 0) {
            return wording.text(
                    "report.most",
                    wording.inRegion(),
                    named,
                    ofRegion.count(),
                    ofRegion.of(),
                    namedThere,
                    ofOthers.count(),
                    ofOthers.of());
        }
        if (ofRegion.count() > 0) {
            return wording.text(
                    ofOthers.of() == 0 ? "report.most.onlyRegion" : "report.most.noneOthers",
                    wording.inRegion(),
                    named,
                    ofRegion.count(),
                    ofRegion.of());
        }
        if (ofOthers.count() > 0) {
            return wording.text(
                    ofRegion.of() == 0 ? "report.most.onlyOthers" : "report.most.noneRegion",
                    wording.inRegion(),
                    namedThere,
                    ofOthers.count(),
                    ofOthers.of());
        }
        if (noneAccepted(slide)) {
            return wording.text("results.accepted.none");
        }
        return wording.text(ofRegion.of() + ofOthers.of() == 0 ? "results.answered.none" : "report.most.none");
    }

    /** What is withheld is nothing at all where nobody submitted, which is no secret. */
    private Optional<String> nobody(TopicSlide slide) {
        if (slide.sides().region().submitted() > 0) {
            return Optional.empty();
        }
        return Optional.of(
                slide.sides().others().submitted() == 0
                        ? wording.text("publication.nobody")
                        : wording.text("report.nobody", wording.inRegion()));
    }

    /** Whether nothing counts since only accepted submissions do and none of those asked has one. */
    private boolean noneAccepted(TopicSlide slide) {
        GroupAnswers here = slide.sides().region();
        GroupAnswers there = slide.sides().others();
        return wording.isAcceptedOnly()
                && here.asked() + there.asked() > 0
                && here.submitted() + there.submitted() == 0;
    }

    /** Whether every choice is shown; where nobody was asked nothing is hidden. */
    private static boolean whole(GroupAnswers group, ResultsQuestion question) {
        return group.asked() == 0
                || question.options().stream()
                        .allMatch(option -> group.choice(option).isPresent());
    }

    private static Tally most(GroupAnswers group, ResultsQuestion question) {
        return question.options().stream()
                .flatMap(option -> group.choice(option).stream())
                .max((a, b) -> Integer.compare(a.count(), b.count()))
                .orElse(new Tally(0, 0));
    }

    private String named(GroupAnswers group, ResultsQuestion question, Tally most) {
        List<ResultsQuestion.Option> chosen = question.options().stream()
                .filter(option -> group.choice(option)
                        .filter(tally -> tally.count() == most.count())
                        .isPresent())
                .toList();
        return wording.allOf(chosen.stream().map(wording::quoted).toList());
    }

    /** Who stands first; all whose shares are exactly the same are named. */
    String ranking(List<Ranking.Row> rows) {
        Ratio first = rows.getFirst().share();
        return wording.text(
                "report.ranking.headline",
                wording.allOf(rows.stream()
                        .filter(row -> row.share().equals(first))
                        .map(Ranking.Row::municipality)
                        .toList()),
                wording.formats().percent(first.value(), 1));
    }
}
