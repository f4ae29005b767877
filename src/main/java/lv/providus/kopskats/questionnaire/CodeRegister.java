package lv.providus.kopskats.questionnaire;

import java.util.HashMap;
import java.util.Map;
import lv.providus.kopskats.questionnaire.FileProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Sees to it that no code stands twice where it must be unique. */
final class CodeRegister {

    private final Map<String, Integer> lines = new HashMap<>();

    /** Whether a code was seen. */
    boolean knows(String code) {
        return lines.containsKey(code);
    }

    /** The code of a mapping, null with a problem noted where it is missing, malformed or taken. */
    @Nullable
    String codeOf(YamlMapping mapping) {
        String code = mapping.code("code");
        if (code == null) {
            return null;
        }
        Integer first = lines.putIfAbsent(code, mapping.lineOf("code"));
        if (first != null) {
            mapping.problemAt("code", Kind.CODE_TWICE, code, first.toString());
            return null;
        }
        return code;
    }
}
