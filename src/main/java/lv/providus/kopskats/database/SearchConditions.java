package lv.providus.kopskats.database;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Search as people type: without regard to case or diacritics, "kekava" finds "Ķekavas novads". */
public final class SearchConditions {

    private static final String LATVIAN = "āčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽ";
    private static final String PLAIN = "acegiklnorsuzacegiklnorsuz";
    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");

    private SearchConditions() {}

    /** True where the field contains the text; for every row where the text is blank. */
    public static Condition contains(Field<String> field, String text) {
        String wanted = fold(text);
        return wanted.isEmpty()
                ? DSL.noCondition()
                : DSL.position(DSL.translate(DSL.lower(field), LATVIAN, PLAIN), wanted)
                        .gt(0);
    }

    /** As {@link #contains}, where the field holds no capitals and no diacritics any more. */
    public static Condition containsFolded(Field<String> field, String text) {
        String wanted = fold(text);
        return wanted.isEmpty()
                ? DSL.noCondition()
                : DSL.position(field, wanted).gt(0);
    }

    private static String fold(String text) {
        return DIACRITICS
                .matcher(Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
