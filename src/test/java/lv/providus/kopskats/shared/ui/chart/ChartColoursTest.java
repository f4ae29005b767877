package lv.providus.kopskats.shared.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The colours of charts, taken from the style sheet, as people without one kind of cones see them: Machado, Oliveira,
 * Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.0. Differences
 * are Euclidean in CIE L*a*b* (CIE 1976), where about 2.3 is just noticed. Contrast is that of WCAG 2.
 */
class ChartColoursTest {

    private static final Path TOKENS = Path.of("frontend", "styles", "tokens.css");
    private static final double CLEARLY_DIFFERENT = 10;
    private static final double GRAPHICAL_OBJECT = 3;

    private enum Sight {
        EVERY_CONE(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        DEUTERANOPIA(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        }),
        TRITANOPIA(new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });

        private final double[][] matrix;

        Sight(double[][] matrix) {
            this.matrix = matrix;
        }

        Colour sees(Colour colour) {
            double[] from = {colour.red(), colour.green(), colour.blue()};
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    seen[row] += matrix[row][column] * from[column];
                }
                seen[row] = Math.clamp(seen[row], 0, 1);
            }
            return new Colour(seen[0], seen[1], seen[2]);
        }
    }

    /** A colour in linear sRGB, each part 0 to 1. */
    private record Colour(double red, double green, double blue) {

        private static final Pattern OKLCH = Pattern.compile("oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)");

        static Colour parse(String css) {
            Matcher oklch = OKLCH.matcher(css);
            if (oklch.matches()) {
                return ofOklch(
                        Double.parseDouble(oklch.group(1)),
                        Double.parseDouble(oklch.group(2)),
                        Math.toRadians(Double.parseDouble(oklch.group(3))));
            }
            String digits = css.length() == 4 ? css.substring(1).replaceAll("(.)", "$1$1") : css.substring(1);
            return new Colour(part(digits, 0), part(digits, 2), part(digits, 4));
        }

        private static double part(String digits, int at) {
            double value = Integer.parseInt(digits.substring(at, at + 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }

        /** Ottosson (2020), "A perceptual color space for image processing". */
        private static Colour ofOklch(double lightness, double chroma, double hue) {
            double a = chroma * Math.cos(hue);
            double b = chroma * Math.sin(hue);
            double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
            double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
            double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
            return new Colour(
                    Math.clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, 0, 1),
                    Math.clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, 0, 1),
                    Math.clamp(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s, 0, 1));
        }

        double luminance() {
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        }

        double contrastTo(Colour other) {
            double lighter = Math.max(luminance(), other.luminance());
            double darker = Math.min(luminance(), other.luminance());
            return (lighter + 0.05) / (darker + 0.05);
        }

        double distanceTo(Colour other) {
            double[] here = lab();
            double[] there = other.lab();
            return Math.sqrt(Math.pow(here[0] - there[0], 2)
                    + Math.pow(here[1] - there[1], 2)
                    + Math.pow(here[2] - there[2], 2));
        }

        private double[] lab() {
            double x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
            double y = curve(luminance());
            double z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double curve(double value) {
            return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
        }
    }

    private enum Scheme {
        LIGHT,
        DARK;

        private static final Pattern PAIR =
                Pattern.compile("light-dark\\((#\\w+|oklch\\(.*?\\)), (#\\w+|oklch\\(.*?\\))\\)");

        Colour colour(String token) {
            String written = written(token);
            Matcher pair = PAIR.matcher(written);
            return Colour.parse(pair.matches() ? pair.group(this == LIGHT ? 1 : 2) : written);
        }

        Colour accent() {
            return colour(this == LIGHT ? "accent-light" : "accent-dark");
        }

        private static String written(String token) {
            try (Stream<String> lines = Files.lines(TOKENS)) {
                String start = "--kk-" + token + ": ";
                return lines.map(String::strip)
                        .filter(line -> line.startsWith(start))
                        .map(line -> line.substring(start.length(), line.length() - 1))
                        .findFirst()
                        .orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Colour> scale(Scheme scheme) {
        List<Colour> colours = new ArrayList<>();
        for (int point = 1; point <= 5; point++) {
            colours.add(scheme.colour("scale-" + point));
        }
        return colours;
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void neighbours_on_a_scale_and_its_two_sides_differ_for_everybody_on_light_and_dark(Sight sight) {
        for (Scheme scheme : Scheme.values()) {
            List<Colour> points = scale(scheme).stream().map(sight::sees).toList();
            for (int i = 1; i < points.size(); i++) {
                assertThat(points.get(i).distanceTo(points.get(i - 1)))
                        .as("%s: points %d and %d", scheme, i, i + 1)
                        .isGreaterThan(CLEARLY_DIFFERENT);
            }
            assertThat(points.get(0).distanceTo(points.get(4))).isGreaterThan(2 * CLEARLY_DIFFERENT);
            assertThat(points.get(1).distanceTo(points.get(3))).isGreaterThan(CLEARLY_DIFFERENT);
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void the_group_in_focus_differs_from_the_greys_it_is_compared_with_for_everybody(Sight sight) {
        for (Scheme scheme : Scheme.values()) {
            Colour focus = sight.sees(scheme.accent());
            for (String grey : List.of("compared", "line-strong", "text-quiet")) {
                assertThat(focus.distanceTo(sight.sees(scheme.colour(grey))))
                        .as("%s: %s", scheme, grey)
                        .isGreaterThan(CLEARLY_DIFFERENT);
            }
        }
    }

    @Test
    void outlines_lines_and_dots_stand_out_from_the_surface_three_to_one() {
        for (Scheme scheme : Scheme.values()) {
            Colour surface = scheme.colour("surface");
            for (String drawn : List.of("line-strong", "text-quiet", "text")) {
                assertThat(scheme.colour(drawn).contrastTo(surface))
                        .as("%s: %s", scheme, drawn)
                        .isGreaterThanOrEqualTo(GRAPHICAL_OBJECT);
            }
            assertThat(scheme.accent().contrastTo(surface)).isGreaterThanOrEqualTo(GRAPHICAL_OBJECT);
        }
    }
}
