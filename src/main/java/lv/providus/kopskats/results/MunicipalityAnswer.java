package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality asked in a round answered to one question in its latest submission.
 *
 * @param region code of its planning region on the reference date
 * @param residents in the round's population set, null where that does not hold it
 * @param submission null where it submitted nothing that counts
 * @param choices the choice made, or the choices ticked
 * @param text a text, or what was written beside a choice that asks for it
 */
public record MunicipalityAnswer(
        MunicipalityId municipality,
        String name,
        String region,
        MunicipalityKind kind,
        @Nullable Integer residents,
        @Nullable SubmissionId submission,
        Kind outcome,
        List<ChoiceId> choices,
        @Nullable BigDecimal number,
        boolean estimated,
        @Nullable String text,
        @Nullable LocalDate date) {

    /** What became of the question; the kinds of "no value" stay apart. */
    public enum Kind {
        /** Has a value; a multiple choice of which nothing was ticked has one too. */
        ANSWERED,
        DOES_NOT_KNOW,
        NOT_APPLICABLE,
        /** Submitted, the question left empty. */
        LEFT_EMPTY,
        NOT_SUBMITTED
    }

    public boolean is(Kind kind) {
        return outcome == kind;
    }

    /** Its number ÷ its residents; null where there is no number or no residents are known. */
    public @Nullable BigDecimal perResident() {
        return number == null || residents == null || residents == 0
                ? null
                : number.divide(BigDecimal.valueOf(residents), MathContext.DECIMAL64);
    }
}
