package lv.providus.kopskats.questionnaire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import lv.providus.kopskats.questionnaire.Check;
import lv.providus.kopskats.questionnaire.CheckSeverity;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.QuestionnaireContent;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The checks of a questionnaire: when each finds something, and what it says then. */
class CheckList extends Panel {

    private final QuestionnaireContent content;

    CheckList(QuestionnaireContent content) {
        this.content = content;
        UnorderedList list = new UnorderedList();
        list.addClassName("kk-check-list");
        content.checks().forEach(check -> list.add(item(check)));
        add(
                new H2(getTranslation("questionnaire.checks.title")),
                new Paragraph(getTranslation("questionnaire.checks.explanation")),
                list);
    }

    private ListItem item(Check check) {
        Component severity = check.severity() == CheckSeverity.HARD
                ? new StatusBadge(getTranslation("questionnaire.checks.severity.hard"), Tone.ERROR)
                : new StatusBadge(getTranslation("questionnaire.checks.severity.soft"), Tone.WARNING);
        return new ListItem(
                new Code(check.code().value()),
                severity,
                new Paragraph(rule(check)),
                new Paragraph(check.basics().message().in(getLocale())));
    }

    private String rule(Check check) {
        String question = check.question().value();
        return switch (check) {
            case Check.NotAbove notAbove ->
                getTranslation(
                        "questionnaire.checks.rule.not_above",
                        question,
                        notAbove.limit().value());
            case Check.Changed changed ->
                getTranslation(
                        cumulative(check) ? "questionnaire.checks.rule.grown" : "questionnaire.checks.rule.changed",
                        question,
                        percent(changed.share()),
                        Formats.in(getLocale()).plain(changed.difference()));
            case Check.LowerThanLast _ -> getTranslation("questionnaire.checks.rule.lower_than_last", question);
            case Check.ShareOutside share ->
                share.of() == null
                        ? getTranslation("questionnaire.checks.rule.share_of_residents", question, limits(share))
                        : getTranslation(
                                "questionnaire.checks.rule.share_of_question",
                                question,
                                limits(share),
                                share.of().value());
            case Check.UnlikeRegister unlike ->
                getTranslation(
                        "questionnaire.checks.rule.unlike_register",
                        question,
                        Formats.in(getLocale()).plain(unlike.factor()));
        };
    }

    private String limits(Check.ShareOutside share) {
        BigDecimal minimum = share.minimum();
        BigDecimal maximum = share.maximum();
        if (minimum == null) {
            return getTranslation("questionnaire.checks.rule.above", percent(maximum));
        }
        return maximum == null
                ? getTranslation("questionnaire.checks.rule.below", percent(minimum))
                : getTranslation("questionnaire.checks.rule.outside", percent(minimum), percent(maximum));
    }

    private String percent(@Nullable BigDecimal share) {
        return share == null ? "" : Formats.in(getLocale()).percent(share, share.scale() > 2 ? 1 : 0);
    }

    private boolean cumulative(Check check) {
        return content.items().stream()
                .anyMatch(item -> item.code().equals(check.question())
                        && item instanceof CountQuestion count
                        && count.cumulative());
    }
}
