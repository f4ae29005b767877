package lv.providus.kopskats.questionnaire.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.Assumption;

/** Lists the wordings that are ours until a researcher replaces them. */
class AssumptionList extends UnorderedList {

    AssumptionList(List<Assumption> assumptions) {
        assumptions.forEach(assumption -> add(new ListItem(words(assumption))));
    }

    private String words(Assumption assumption) {
        Locale locale = getLocale();
        return switch (assumption) {
            case Assumption.OfWording(var question) ->
                getTranslation(
                        "questionnaire.assumed.wording",
                        question.code().value(),
                        question.wording().in(locale));
            case Assumption.OfStem(var question, var stem) ->
                getTranslation(
                        "questionnaire.assumed.stem",
                        question.code().value(),
                        stem.text().in(locale));
            case Assumption.OfChoice(var question, var choice) ->
                getTranslation(
                        "questionnaire.assumed.choice",
                        question.code().value(),
                        choice.wording().in(locale));
            case Assumption.OfDefinition(var question, var definition) ->
                getTranslation(
                        "questionnaire.assumed.definition",
                        question.code().value(),
                        definition.text().in(locale));
            case Assumption.OfWhy(var question, var why) ->
                getTranslation(
                        "questionnaire.assumed.why",
                        question.code().value(),
                        why.text().in(locale));
            case Assumption.OfCheck(var check) ->
                getTranslation(
                        "questionnaire.assumed.check",
                        check.code().value(),
                        check.basics().message().in(locale));
            case Assumption.OfScale(var scale) ->
                getTranslation(
                        "questionnaire.assumed.scale",
                        scale.code().value(),
                        scale.points().stream()
                                .map(point -> point.wording().in(locale))
                                .collect(Collectors.joining(" / ")));
        };
    }
}
