package lv.providus.kopskats.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A named, ordered scale; its points stand in the order in which they are shown, and their scores rise or fall all the
 * way. What is off the scale ("Grūti pateikt") is a {@link MissingReason}.
 *
 * @param code its name within the questionnaire
 * @param assumed whether it is ours until a researcher replaces it
 */
public record Scale(ChoiceCode code, List<ScalePoint> points, boolean assumed) {

    public Scale {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A scale has at least two points");
        }
    }

    public Optional<ScalePoint> point(ChoiceCode code) {
        return points.stream().filter(point -> point.code().equals(code)).findFirst();
    }

    public Optional<ScalePoint> pointOfScore(int score) {
        return points.stream().filter(point -> point.score() == score).findFirst();
    }
}
