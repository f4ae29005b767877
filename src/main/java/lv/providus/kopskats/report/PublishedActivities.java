package lv.providus.kopskats.report;

import java.util.List;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.ReleaseNumbers;
import lv.providus.kopskats.report.Figures.Activities;
import lv.providus.kopskats.results.ResultsQuestion;
import org.jspecify.annotations.Nullable;

/**
 * How many of the activities offered were ticked, as published: only where every one is shown, of the same municipalities
 * and answers.
 *
 * @param region the chosen region as published, null where it is not
 * @param country the whole country as published, null where it is not
 */
record PublishedActivities(
        List<ResultsQuestion.Option> offered, Publication.@Nullable Group region, Publication.@Nullable Group country) {

    Compared<Activities> of(Compared<GroupAnswers> answers) {
        return answers.map(group -> {
            List<Tally> tallies = offered.stream()
                    .flatMap(option -> group.choice(option).stream())
                    .toList();
            boolean whole = isOfOneRelease()
                    && tallies.size() == offered.size()
                    && tallies.stream().mapToInt(Tally::of).distinct().count() == 1;
            return whole
                    ? new Activities(
                            false,
                            tallies.getFirst().of(),
                            tallies.stream().mapToInt(Tally::count).sum(),
                            offered.size(),
                            null,
                            isCountedAlike(region) && isCountedAlike(country)
                                    ? missing(group, tallies.getFirst().of())
                                    : null,
                            false)
                    : new Activities(true, 0, 0, offered.size(), null, null, isApart(group));
        });
    }

    /** Those without an answer, where as many answered as the choices are counted of. */
    private static @Nullable Integer missing(GroupAnswers group, int n) {
        GroupAnswers.Counts counts = group.counts();
        return counts == null || counts.answered() != n ? null : group.asked() - counts.notApplicable() - n;
    }

    /** Whether who answered is counted of the same release as what was ticked. */
    private static boolean isCountedAlike(Publication.@Nullable Group group) {
        return group != null
                && group.coverage() != null
                && group.choices().stream()
                        .allMatch(
                                choice -> choice.ofRelease() == group.coverage().ofRelease());
    }

    private boolean isApart(GroupAnswers group) {
        return (group.isApart() || !isOfOneRelease()) && !group.hidesAny(offered);
    }

    /** Whether choices are counted of the same answers; those of the rest are of the releases that the region's are of. */
    private boolean isOfOneRelease() {
        return region == null
                || ReleaseNumbers.of(offered.stream().flatMap(choice -> region.choice(choice.id()).stream()))
                                .all()
                                .size()
                        <= 1;
    }
}
