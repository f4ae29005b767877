package lv.providus.kopskats.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import lv.providus.kopskats.publication.PublishedColumns.Column;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * The one rule of what publication shows of opinions. Figures of a group are sums over its municipalities. Whoever has
 * several of them can add and subtract them in any way, over groups, groupings and releases of a round; the figures so
 * made are sums too, over the municipalities that do not cancel out. The rule shows a group only where no such sum, of it
 * and everything shown before,
 *
 * <ul>
 *   <li>is over municipalities of which fewer than {@link #FEWEST} gave an opinion, or
 *   <li>is over municipalities that all stated the same, be it the same answer or the same side of the scale.
 * </ul>
 *
 * So a group that is small is not shown, nor the second one that would tell it by subtraction, nor a corrected figure
 * that would tell by its difference what few municipalities changed. Counting is exact: sums are vectors with a place for
 * each set of municipalities that always come together, and one that avoids all other places exists where leaving these
 * places out lowers the rank.
 */
public final class DisclosureRule {

    /** The fewest municipalities with an opinion that a figure may be made of. */
    public static final int FEWEST = 5;

    private DisclosureRule() {}

    /**
     * What a municipality stated in a release.
     *
     * @param opinion whether it gave an opinion, rather than none for a reason or without one
     * @param says everything that can be said of it, e.g. the answer and the side of the scale
     */
    public record Statement(boolean opinion, Set<String> says) {}

    /**
     * Figures of a group.
     *
     * @param statements of its municipalities that submitted
     */
    public record Figures(Map<MunicipalityId, Statement> statements) {}

    /** Which of the wanted figures can be shown besides those shown before; the first ones have precedence. */
    public static List<Boolean> shown(List<Figures> before, List<Figures> wanted) {
        List<Figures> known = before.stream().distinct().toList();
        List<Figures> all = new ArrayList<>(known);
        all.addAll(wanted);
        PublishedColumns columns = PublishedColumns.of(all, known.size());
        Set<Integer> shown = new TreeSet<>();
        for (int place = 0; place < known.size(); place++) {
            shown.add(place);
        }
        List<Boolean> verdicts = new ArrayList<>();
        for (int place = known.size(); place < all.size(); place++) {
            Set<Integer> with = new TreeSet<>(shown);
            with.add(place);
            boolean safe = !all.get(place).statements().isEmpty()
                    && with.size() <= PublishedColumns.MOST_ROWS
                    && tellsNothing(columns, with);
            if (safe) {
                shown = with;
            }
            verdicts.add(safe);
        }
        return verdicts;
    }

    private static boolean tellsNothing(PublishedColumns columns, Set<Integer> shown) {
        int rank = columns.rank(shown, Set.of());
        return noneOfFew(columns, shown, rank, 0, Set.of(), Set.of()) && noneOfAlike(columns, shown, rank);
    }

    /** Tries every largest set of columns that fewer than {@link #FEWEST} municipalities with an opinion are in. */
    private static boolean noneOfFew(
            PublishedColumns columns,
            Set<Integer> shown,
            int rank,
            int next,
            Set<Integer> chosen,
            Set<MunicipalityId> involved) {
        for (int column = next; column < columns.size(); column++) {
            Set<MunicipalityId> more = new HashSet<>(involved);
            more.addAll(columns.column(column).withOpinion());
            if (more.size() < FEWEST) {
                Set<Integer> larger = new TreeSet<>(chosen);
                larger.add(column);
                if (!noneOfFew(columns, shown, rank, column + 1, larger, more)) {
                    return false;
                }
            }
        }
        return !isLargest(columns, chosen, involved) || columns.rank(shown, chosen) == rank;
    }

    private static boolean isLargest(PublishedColumns columns, Set<Integer> chosen, Set<MunicipalityId> involved) {
        for (int column = 0; column < columns.size(); column++) {
            if (!chosen.contains(column)) {
                Set<MunicipalityId> more = new HashSet<>(involved);
                more.addAll(columns.column(column).withOpinion());
                if (more.size() < FEWEST) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Columns of earlier releases only may say one thing and the others another: a difference would tell both. */
    private static boolean noneOfAlike(PublishedColumns columns, Set<Integer> shown, int rank) {
        Set<String> labels = columns.labels();
        for (String earlier : labels) {
            for (String later : labels) {
                Set<Integer> alike = columns.where(column -> column.earlierOnly()
                        ? allSay(earlier).test(column)
                        : allSay(later).test(column));
                if (!alike.isEmpty() && columns.rank(shown, alike) < rank) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Predicate<Column> allSay(String label) {
        return column -> column.sayings().stream().allMatch(says -> says.contains(label));
    }
}
