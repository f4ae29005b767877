package lv.providus.kopskats.shared.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.providus.kopskats.shared.ui.chart.TileLayout.Place;
import lv.providus.kopskats.shared.ui.chart.TileLayout.Square;
import org.junit.jupiter.api.Test;

class TileLayoutTest {

    private static final Place LIEPAJA = new Place(21.042, 56.544);
    private static final Place RIGA = new Place(24.121, 56.978);
    private static final Place LUDZA = new Place(27.834, 56.514);
    private static final Place DAUGAVPILS = new Place(26.546, 55.889);
    private static final Place VALKA = new Place(25.94, 57.716);

    @Test
    void no_two_places_share_a_square_and_all_are_within_the_layout() {
        Random random = new Random(20260101);
        for (int places = 1; places <= 60; places += 7) {
            List<Place> somewhere = new ArrayList<>();
            for (int i = 0; i < places; i++) {
                somewhere.add(new Place(21 + 7 * random.nextDouble(), 55.7 + 2.3 * random.nextDouble()));
            }
            TileLayout layout = TileLayout.of(somewhere);
            assertThat(layout.squares()).hasSize(places).doesNotHaveDuplicates().allSatisfy(square -> {
                assertThat(square.column()).isBetween(0, layout.columns() - 1);
                assertThat(square.row()).isBetween(0, layout.rows() - 1);
            });
        }
    }

    @Test
    void east_is_at_the_right_and_north_on_top() {
        List<Square> squares =
                TileLayout.of(List.of(LIEPAJA, RIGA, LUDZA, DAUGAVPILS, VALKA)).squares();
        assertThat(squares.get(0).column()).isLessThan(squares.get(1).column());
        assertThat(squares.get(1).column()).isLessThan(squares.get(2).column());
        assertThat(squares.get(4).row()).isLessThan(squares.get(3).row());
    }

    @Test
    void the_sum_of_squared_distances_is_the_smallest_of_all_assignments() {
        List<Place> places = List.of(RIGA, LUDZA, DAUGAVPILS, VALKA);
        TileLayout layout = TileLayout.of(places);
        double chosen = sum(places, layout.squares(), layout);
        double smallest = smallest(places, new ArrayList<>(), layout);
        assertThat(chosen).isEqualTo(smallest, within(1e-9));
    }

    @Test
    void places_at_one_spot_or_in_one_line_stand_beside_each_other() {
        assertThat(TileLayout.of(List.of(RIGA, RIGA, RIGA)).squares()).doesNotHaveDuplicates();
        assertThat(TileLayout.of(List.of(RIGA)).squares()).hasSize(1);
        TileLayout line = TileLayout.of(List.of(new Place(21, 57), new Place(22, 57), new Place(23, 57)));
        assertThat(line.squares().stream().map(Square::column)).isSorted();
        assertThat(TileLayout.of(List.of()).squares()).isEmpty();
    }

    private static double smallest(List<Place> places, List<Square> taken, TileLayout layout) {
        if (taken.size() == places.size()) {
            return sum(places, taken, layout);
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int number = 0; number < layout.columns() * layout.rows(); number++) {
            Square square = new Square(number % layout.columns(), number / layout.columns());
            if (!taken.contains(square)) {
                List<Square> more = new ArrayList<>(taken);
                more.add(square);
                smallest = Math.min(smallest, smallest(places, more, layout));
            }
        }
        return smallest;
    }

    private static double sum(List<Place> places, List<Square> squares, TileLayout layout) {
        double west = places.stream().mapToDouble(Place::longitude).min().orElseThrow();
        double east = places.stream().mapToDouble(Place::longitude).max().orElseThrow();
        double south = places.stream().mapToDouble(Place::latitude).min().orElseThrow();
        double north = places.stream().mapToDouble(Place::latitude).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < places.size(); i++) {
            double x = (places.get(i).longitude() - west) / (east - west) * (layout.columns() - 1);
            double y = (north - places.get(i).latitude()) / (north - south) * (layout.rows() - 1);
            sum += Math.pow(squares.get(i).column() - x, 2)
                    + Math.pow(squares.get(i).row() - y, 2);
        }
        return sum;
    }
}
