package lv.providus.kopskats.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.providus.kopskats.questionnaire.FileProblem.Kind;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads the named scales of a file and hands them out by name. */
final class ScaleReader {

    private static final int MOST_POINTS = 11;
    private static final long HIGHEST_SCORE = 1000;

    private final @Nullable YamlMapping scales;
    private final Map<String, @Nullable Scale> read = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    ScaleReader(@Nullable YamlMapping scales) {
        this.scales = scales;
        if (scales == null) {
            return;
        }
        for (String name : scales.names()) {
            if (!QuestionCode.FORM.matcher(name).matches()) {
                scales.problemAt(name, Kind.BAD_CODE, name);
            }
            YamlMapping mapping = scales.mapping(name);
            read.put(name, mapping == null ? null : scale(name, mapping));
        }
    }

    /** The scale that a question refers to; null with a problem noted here or at the scale. */
    @Nullable
    Scale scaleOf(YamlMapping question) {
        String name = question.requiredText("scale");
        if (name == null) {
            return null;
        }
        if (!read.containsKey(name)) {
            question.problemAt("scale", Kind.UNKNOWN_SCALE, name, String.join(", ", read.keySet()));
            return null;
        }
        used.add(name);
        return read.get(name);
    }

    void noteUnused() {
        if (scales != null) {
            read.keySet().stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> scales.problemAt(name, Kind.UNUSED_SCALE, name));
        }
    }

    private static @Nullable Scale scale(String name, YamlMapping mapping) {
        mapping.allow(Set.of("assumed", "points"));
        boolean assumed = mapping.flag("assumed");
        List<ScalePoint> points = new ArrayList<>();
        CodeRegister codes = new CodeRegister();
        Set<Long> scores = new HashSet<>();
        for (YamlMapping point : mapping.mappings("points", 2, MOST_POINTS)) {
            point.allow(Set.of("code", "score", "lv", "en"));
            String code = codes.codeOf(point);
            if (!point.has("score")) {
                point.problem(Kind.FIELD_MISSING, "score");
            }
            Long score = point.whole("score", -HIGHEST_SCORE, HIGHEST_SCORE);
            if (score != null && !scores.add(score)) {
                point.problemAt("score", Kind.SCORE_TWICE, score.toString());
            }
            LocalizedText wording = point.languages("points");
            if (code != null && score != null && wording != null) {
                points.add(new ScalePoint(new ChoiceCode(code), wording, score.intValue()));
            }
        }
        if (points.size() == scores.size() && !inOrder(points)) {
            mapping.problemAt("points", Kind.SCORES_NOT_IN_ORDER);
        }
        return points.size() < 2 || !QuestionCode.FORM.matcher(name).matches()
                ? null
                : new Scale(new ChoiceCode(name), points, assumed);
    }

    private static boolean inOrder(List<ScalePoint> points) {
        int rising = 0;
        for (int i = 1; i < points.size(); i++) {
            rising += points.get(i).score() > points.get(i - 1).score() ? 1 : 0;
        }
        return points.isEmpty() || rising == 0 || rising == points.size() - 1;
    }
}
