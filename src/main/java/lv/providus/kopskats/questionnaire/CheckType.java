package lv.providus.kopskats.questionnaire;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of check, as they are named in files and in the database, with the figures that their messages may name. */
public enum CheckType {
    NOT_ABOVE(CheckFigure.VALUE, CheckFigure.OTHER),
    CHANGED(CheckFigure.VALUE, CheckFigure.OTHER, CheckFigure.DATE),
    LOWER_THAN_LAST(CheckFigure.VALUE, CheckFigure.OTHER, CheckFigure.DATE),
    SHARE(CheckFigure.VALUE, CheckFigure.OTHER, CheckFigure.SHARE),
    UNLIKE_REGISTER(CheckFigure.VALUE, CheckFigure.OTHER);

    private final Set<CheckFigure> figures;

    CheckType(CheckFigure first, CheckFigure... others) {
        figures = EnumSet.of(first, others);
    }

    /** The name in files and in the database, e.g. {@code not_above}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a message may name in braces. */
    Set<CheckFigure> figures() {
        return figures;
    }

    static Optional<CheckType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
