package lv.providus.kopskats.shared.ui.chart;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Squares for places on the Earth, one each, laid out like the places: the sum of the squared distances between the
 * places and the middles of their squares is the smallest there is (assignment problem, Kuhn 1955 and Munkres 1957).
 *
 * @param columns how many squares stand side by side, at least 1 where there are places
 * @param rows how many stand on top of each other
 * @param squares one for each place, in their order
 */
public record TileLayout(int columns, int rows, List<Square> squares) {

    /** Squares for each place: a few stay empty, so that the outline can be told. */
    private static final double ROOM = 1.35;

    /**
     * A place on the Earth in degrees.
     *
     * @param longitude -180 to 180, east is positive
     * @param latitude between -90 and 90, north is positive
     */
    public record Place(double longitude, double latitude) {}

    /**
     * A square, counted from 0.
     *
     * @param column from the west
     * @param row from the north
     */
    public record Square(int column, int row) {}

    private record Extent(double least, double greatest) {

        double size() {
            return greatest - least;
        }

        /** Where a value lies, 0 to the last of so many squares. */
        double at(double value, int squares) {
            return size() == 0 ? 0 : (value - least) / size() * (squares - 1);
        }
    }

    public TileLayout {
        squares = List.copyOf(squares);
    }

    /** The layout of places, the same one for the same places in the same order. */
    public static TileLayout of(List<Place> places) {
        if (places.isEmpty()) {
            return new TileLayout(0, 0, List.of());
        }
        Extent west = extent(places.stream().mapToDouble(Place::longitude).toArray());
        Extent north = extent(places.stream().mapToDouble(Place::latitude).toArray());
        double middle = Math.toRadians((north.least() + north.greatest()) / 2);
        double wanted = places.size() * ROOM;
        double widthToHeight = Math.clamp(
                (west.size() * Math.cos(middle) + Double.MIN_NORMAL) / (north.size() + Double.MIN_NORMAL),
                1 / wanted,
                wanted);
        int rows = (int) Math.ceil(Math.sqrt(wanted / widthToHeight));
        int columns = (int) Math.ceil(wanted / rows);
        List<Square> all = IntStream.range(0, columns * rows)
                .mapToObj(number -> new Square(number % columns, number / columns))
                .toList();
        double[][] distances = new double[all.size()][all.size()];
        for (int place = 0; place < places.size(); place++) {
            double x = west.at(places.get(place).longitude(), columns);
            double y = rows - 1 - north.at(places.get(place).latitude(), rows);
            for (int square = 0; square < all.size(); square++) {
                distances[place][square] = Math.pow(all.get(square).column() - x, 2)
                        + Math.pow(all.get(square).row() - y, 2);
            }
        }
        int[] assigned = assigned(distances);
        return new TileLayout(
                columns,
                rows,
                IntStream.range(0, places.size())
                        .mapToObj(place -> all.get(assigned[place]))
                        .toList());
    }

    private static Extent extent(double[] values) {
        DoubleSummaryStatistics all = DoubleStream.of(values).summaryStatistics();
        return new Extent(all.getMin(), all.getMax());
    }

    /** For each row of a square matrix a column of its own, so that the sum is the smallest. */
    private static int[] assigned(double[][] weights) {
        int size = weights.length;
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        IntStream.range(0, 2 * size).forEach(graph::addVertex);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                graph.setEdgeWeight(graph.addEdge(row, size + column), weights[row][column]);
            }
        }
        int[] assigned = new int[size];
        new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, vertices(0, size), vertices(size, 2 * size))
                .getMatching()
                .getEdges()
                .forEach(edge -> assigned[graph.getEdgeSource(edge)] = graph.getEdgeTarget(edge) - size);
        return assigned;
    }

    private static Set<Integer> vertices(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
