package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.CheckContext.LastNumber;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the checks of a questionnaire, the same for form, submission, import and every other way in. A check that
 * lacks one of its numbers (not answered, "does not know", no last round) finds nothing, and so does a share of zero.
 */
public final class CheckEvaluation {

    private static final int DECIMALS_OF_SHARES = 10;

    private final QuestionnaireContent questionnaire;
    private final Map<QuestionCode, AnswerValue> values;
    private final Map<QuestionCode, String> reasons;
    private final CheckContext context;

    private CheckEvaluation(
            QuestionnaireContent questionnaire,
            Map<QuestionCode, AnswerValue> values,
            Map<QuestionCode, String> reasons,
            CheckContext context) {
        this.questionnaire = questionnaire;
        this.values = values;
        this.reasons = reasons;
        this.context = context;
    }

    /**
     * What the checks find, in the order of the file.
     *
     * @param values what is answered
     * @param reasons what was said about warnings, by the question at which they stand
     */
    public static List<CheckFinding> of(
            QuestionnaireContent questionnaire,
            Map<QuestionCode, AnswerValue> values,
            Map<QuestionCode, String> reasons,
            CheckContext context) {
        CheckEvaluation evaluation = new CheckEvaluation(questionnaire, values, reasons, context);
        return questionnaire.checks().stream()
                .flatMap(check -> evaluation.finding(check).stream())
                .toList();
    }

    private Optional<CheckFinding> finding(Check check) {
        BigDecimal value = number(check.question());
        return value == null
                ? Optional.empty()
                : switch (check) {
                    case Check.NotAbove notAbove -> notAbove(notAbove, value);
                    case Check.Changed changed -> changed(changed, value);
                    case Check.LowerThanLast lower -> lower(lower, value);
                    case Check.ShareOutside share -> share(share, value);
                    case Check.UnlikeRegister unlike -> unlike(unlike, value);
                };
    }

    private Optional<CheckFinding> notAbove(Check.NotAbove check, BigDecimal value) {
        BigDecimal limit = number(check.limit());
        return limit == null || value.compareTo(limit) <= 0 ? Optional.empty() : found(check, value, limit, null, null);
    }

    private Optional<CheckFinding> changed(Check.Changed check, BigDecimal value) {
        LastNumber last = context.lastRound().get(check.question());
        if (last == null) {
            return Optional.empty();
        }
        BigDecimal change = value.subtract(last.value());
        BigDecimal size = cumulative(check.question()) ? change : change.abs();
        boolean far = size.compareTo(check.difference()) > 0
                && size.compareTo(last.value().abs().multiply(check.share())) > 0;
        return far ? found(check, value, last.value(), last, null) : Optional.empty();
    }

    private Optional<CheckFinding> lower(Check.LowerThanLast check, BigDecimal value) {
        LastNumber last = context.lastRound().get(check.question());
        return last == null || value.compareTo(last.value()) >= 0
                ? Optional.empty()
                : found(check, value, last.value(), last, null);
    }

    private Optional<CheckFinding> share(Check.ShareOutside check, BigDecimal value) {
        QuestionCode of = check.of();
        BigDecimal whole = of == null ? residents() : number(of);
        if (whole == null || whole.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal minimum = check.minimum();
        BigDecimal maximum = check.maximum();
        boolean outside = minimum != null && value.compareTo(whole.multiply(minimum)) < 0
                || maximum != null && value.compareTo(whole.multiply(maximum)) > 0;
        return outside
                ? found(check, value, whole, null, value.divide(whole, DECIMALS_OF_SHARES, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private Optional<CheckFinding> unlike(Check.UnlikeRegister check, BigDecimal value) {
        BigDecimal residents = residents();
        if (residents == null) {
            return Optional.empty();
        }
        boolean outside = value.compareTo(residents.multiply(check.factor())) > 0
                || value.multiply(check.factor()).compareTo(residents) < 0;
        return outside ? found(check, value, residents, null, null) : Optional.empty();
    }

    private Optional<CheckFinding> found(
            Check check, BigDecimal value, BigDecimal other, @Nullable LastNumber last, @Nullable BigDecimal share) {
        return Optional.of(new CheckFinding(
                check, value, other, last == null ? null : last.referenceDate(), share, reasons.get(check.question())));
    }

    private @Nullable BigDecimal residents() {
        Long residents = context.residents();
        return residents == null ? null : BigDecimal.valueOf(residents);
    }

    private @Nullable BigDecimal number(QuestionCode question) {
        return values.get(question) instanceof NumberAnswer(BigDecimal number) ? number : null;
    }

    private boolean cumulative(QuestionCode question) {
        return questionnaire.items().stream()
                .anyMatch(item ->
                        item.code().equals(question) && item instanceof CountQuestion count && count.cumulative());
    }
}
