package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one check as it stands in a file. */
final class CheckWriter {

    private CheckWriter() {}

    static Map<String, Object> check(Check check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", check.code().value());
        map.put("type", check.type().code());
        map.put("severity", check.severity().code());
        map.put("question", check.question().value());
        switch (check) {
            case Check.NotAbove notAbove -> map.put("limit", notAbove.limit().value());
            case Check.Changed changed -> {
                put(map, "share", changed.share());
                put(map, "difference", changed.difference().signum() == 0 ? null : changed.difference());
            }
            case Check.LowerThanLast _ -> {}
            case Check.ShareOutside share -> {
                share.other().ifPresent(of -> map.put("of", of.value()));
                put(map, "minimum", share.minimum());
                put(map, "maximum", share.maximum());
            }
            case Check.UnlikeRegister unlike -> put(map, "factor", unlike.factor());
        }
        map.put(
                "message",
                ContentWriter.explanation(
                        check.basics().message(), check.basics().assumed()));
        return map;
    }

    private static void put(Map<String, Object> map, String name, @Nullable BigDecimal number) {
        if (number != null) {
            map.put(name, number.toPlainString());
        }
    }
}
