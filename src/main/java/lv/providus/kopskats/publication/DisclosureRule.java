package lv.providus.kopskats.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * The one rule of what publication shows of opinions. Figures of a group are sums over its municipalities. Whoever has
 * several of them can add and subtract them in any way, over groups, groupings and releases of a round; the figures so
 * made are sums too, over the municipalities that do not cancel out. The rule shows a group only where no such sum, of it
 * and everything shown before,
 *
 * <ul>
 *   <li>is over municipalities of which fewer than {@link #FEWEST} gave an opinion, or
 *   <li>is over municipalities that all stated the same, be it the same answer or the same side of the scale, or
 *   <li>is over municipalities of which all but one stated the same answer: that one would know of all the others, or
 *   <li>adds only municipalities that all stated something and takes away only some of which none did: it is as great as
 *       it could ever be, so it tells what each of them stated; here, too, but for one of them.
 * </ul>
 *
 * So a group that is small is not shown, nor the second one that would tell it by subtraction, nor a corrected figure
 * that would tell by its difference what few municipalities changed. Counting is exact, see {@link PublishedSums}.
 */
public final class DisclosureRule {

    /** The fewest municipalities with an opinion that a figure may be made of. */
    public static final int FEWEST = 5;

    private DisclosureRule() {}

    /**
     * What a municipality stated in a release.
     *
     * @param opinion whether it gave an opinion, rather than none for a reason or without one
     * @param answers what it answered, each of them; somebody who knows one of a group may not learn the others'
     * @param sides what else can be said of the opinion, e.g. the side of the scale; all of a group may not be told it
     */
    public record Statement(boolean opinion, Set<String> answers, Set<String> sides) {

        public Statement(boolean opinion, Set<String> answers) {
            this(opinion, answers, Set.of());
        }

        boolean says(String label) {
            return answers.contains(label) || sides.contains(label);
        }
    }

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
        Told told = new Told(PublishedColumns.of(all, known.size()));
        boolean betrayed = false;
        for (int place = 0; place < known.size(); place++) {
            betrayed = betrayed || told.tells(place);
            told.add(place);
        }
        List<Boolean> verdicts = new ArrayList<>();
        for (int place = known.size(); place < all.size(); place++) {
            boolean safe = !betrayed && !all.get(place).statements().isEmpty() && !told.tells(place);
            if (safe) {
                told.add(place);
            }
            verdicts.add(safe);
        }
        return verdicts;
    }

    /** What is shown so far, and what it must not tell. */
    private static final class Told {

        private final PublishedColumns columns;
        private final PublishedSums sums;
        private final List<long[]> rows = new ArrayList<>();
        private final List<PublishedSums.Secret> secrets;
        private final Set<List<OneWaySums.Side>> oneWay;

        Told(PublishedColumns columns) {
            this.columns = columns;
            this.sums = new PublishedSums(columns.size());
            this.secrets = columns.secrets();
            this.oneWay = columns.oneWay();
        }

        void add(int place) {
            long[] row = columns.row(place);
            if (!sums.contains(row)) {
                sums.add(row);
                rows.add(row);
            }
        }

        /** Whether a secret would be told if a figure were shown, too. */
        boolean tells(int place) {
            long[] row = columns.row(place);
            if (sums.contains(row)) {
                return false;
            }
            List<long[]> with = new ArrayList<>(rows);
            with.add(row);
            return sums.full()
                    || secrets.stream().anyMatch(secret -> sums.tells(row, secret))
                    || oneWay.stream().anyMatch(sides -> OneWaySums.exist(with, sides));
        }
    }
}
