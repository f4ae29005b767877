package lv.providus.kopskats.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.providus.kopskats.publication.DisclosureRule.Figures;
import lv.providus.kopskats.publication.DisclosureRule.Statement;
import lv.providus.kopskats.publication.OneWaySums.Side;
import lv.providus.kopskats.publication.PublishedSums.Secret;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a system of linear equations: a row for each figure, a column for the statements that are in exactly the
 * same figures. What a municipality states anew is another column than what it stated before.
 */
final class PublishedColumns {

    private final List<Column> columns;
    private final List<String> labels;
    private final Set<String> answers = new TreeSet<>();
    private final Map<MunicipalityId, Integer> municipalities = new HashMap<>();
    private final boolean earlier;

    /** By label and column: those of another opinion, two of them at most. */
    private final int[][][] dissenting;

    /**
     * A column.
     *
     * @param rows places of the figures that it is in
     * @param opinions what is in it, without those that gave no opinion
     * @param earlierOnly it is in figures of earlier releases only
     */
    private record Column(BitSet rows, List<Opinion> opinions, boolean earlierOnly) {}

    private record Opinion(MunicipalityId municipality, Statement statement) {}

    private PublishedColumns(List<Column> columns) {
        this.columns = columns;
        this.earlier = columns.stream().anyMatch(Column::earlierOnly);
        Set<String> said = new TreeSet<>();
        columns.stream().flatMap(column -> column.opinions().stream()).forEach(opinion -> {
            answers.addAll(opinion.statement().answers());
            said.addAll(opinion.statement().sides());
            municipalities.putIfAbsent(opinion.municipality(), municipalities.size());
        });
        said.addAll(answers);
        this.labels = List.copyOf(said);
        this.dissenting = labels.stream()
                .map(label -> involved(2, opinion -> !opinion.statement().says(label)))
                .toArray(int[][][]::new);
    }

    /**
     * The columns of figures.
     *
     * @param earlier how many of the first figures are of earlier releases
     */
    static PublishedColumns of(List<Figures> figures, int earlier) {
        Map<Opinion, BitSet> rows = new LinkedHashMap<>();
        for (int row = 0; row < figures.size(); row++) {
            int place = row;
            figures.get(row)
                    .statements()
                    .forEach((municipality, statement) -> rows.computeIfAbsent(
                                    new Opinion(municipality, statement), stated -> new BitSet())
                            .set(place));
        }
        Map<BitSet, List<Opinion>> alike = new LinkedHashMap<>();
        rows.forEach((stated, in) ->
                alike.computeIfAbsent(in, of -> new ArrayList<>()).add(stated));
        List<Column> columns = new ArrayList<>();
        alike.forEach((in, stated) -> columns.add(new Column(
                in, stated.stream().filter(one -> one.statement().opinion()).toList(), in.nextSetBit(earlier) < 0)));
        return new PublishedColumns(columns);
    }

    int size() {
        return columns.size();
    }

    /** A figure by its place: one for each column that is in it. */
    long[] row(int place) {
        long[] row = new long[columns.size()];
        for (int column = 0; column < row.length; column++) {
            row[column] = columns.get(column).rows().get(place) ? 1 : 0;
        }
        return row;
    }

    /** What no sum may be over; columns of earlier releases only may say one thing and the others another. */
    List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>();
        secrets.add(new Secret(DisclosureRule.FEWEST - 1, involved(DisclosureRule.FEWEST, opinion -> true)));
        for (int later = 0; later < labels.size(); later++) {
            if (earlier) {
                for (int formerly = 0; formerly < labels.size(); formerly++) {
                    secrets.add(alike(formerly, later));
                }
            } else {
                secrets.add(alike(later, later));
            }
        }
        return secrets;
    }

    /** Opinions that say the same; or all but one municipality's, since that one would know the answers of the others. */
    private Secret alike(int formerly, int later) {
        int[][] involved = new int[columns.size()][];
        for (int place = 0; place < involved.length; place++) {
            involved[place] = dissenting[columns.get(place).earlierOnly() ? formerly : later][place];
        }
        boolean answer = answers.contains(labels.get(formerly)) && answers.contains(labels.get(later));
        return new Secret(answer ? 1 : 0, involved);
    }

    /**
     * In what columns no sum may be above nought and in what below, see {@link OneWaySums}: for each thing that can be said,
     * above where all say it and below where none does. The one who is left out knows the own answer; for that one the rest
     * of them say it, or none of the rest.
     */
    Set<List<Side>> oneWay() {
        Set<List<Side>> ways = new LinkedHashSet<>();
        for (String label : labels) {
            ways.add(sides(label, null));
            if (answers.contains(label)) {
                alone(label).forEach(insider -> ways.add(sides(label, insider)));
            }
        }
        ways.removeIf(way -> !way.contains(Side.ABOVE));
        return ways;
    }

    /** Those who are the only one in a column to say something, or the only one not to. */
    private Set<MunicipalityId> alone(String label) {
        Set<MunicipalityId> alone = new LinkedHashSet<>();
        for (Column column : columns) {
            Map<Boolean, List<Opinion>> saying = column.opinions().stream()
                    .collect(Collectors.partitioningBy(
                            opinion -> opinion.statement().says(label)));
            saying.values().stream()
                    .filter(opinions -> opinions.size() == 1)
                    .forEach(opinions -> alone.add(opinions.getFirst().municipality()));
        }
        return alone;
    }

    private List<Side> sides(String label, @Nullable MunicipalityId insider) {
        return columns.stream()
                .map(column -> {
                    List<Opinion> others = column.opinions().stream()
                            .filter(opinion -> !opinion.municipality().equals(insider))
                            .toList();
                    long saying = others.stream()
                            .filter(opinion -> opinion.statement().says(label))
                            .count();
                    return others.isEmpty()
                            ? Side.ANY
                            : saying == others.size() ? Side.ABOVE : saying == 0 ? Side.BELOW : Side.NOUGHT;
                })
                .toList();
    }

    private int[][] involved(int most, Predicate<Opinion> counts) {
        return columns.stream()
                .map(column -> column.opinions().stream()
                        .filter(counts)
                        .mapToInt(opinion -> municipalities.getOrDefault(opinion.municipality(), -1))
                        .distinct()
                        .limit(most)
                        .toArray())
                .toArray(int[][]::new);
    }
}
