package lv.providus.kopskats.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds every assumed wording of a questionnaire. */
final class Assumptions {

    private final List<Assumption> found = new ArrayList<>();

    private Assumptions() {}

    static List<Assumption> in(QuestionnaireContent content) {
        Assumptions assumptions = new Assumptions();
        content.sections().stream()
                .flatMap(section -> section.questions().stream())
                .forEach(assumptions::collect);
        Stream<Assumption> ofScales =
                content.scales().stream().filter(Scale::assumed).map(Assumption.OfScale::new);
        Stream<Assumption> ofChecks = content.checks().stream()
                .filter(check -> check.basics().assumed())
                .map(Assumption.OfCheck::new);
        return Stream.of(assumptions.found.stream(), ofScales, ofChecks)
                .flatMap(Function.identity())
                .toList();
    }

    private void collect(Question question) {
        if (question.assumedWording()) {
            found.add(new Assumption.OfWording(question));
        }
        Explanation definition = question.help().definition();
        if (definition != null && definition.assumed()) {
            found.add(new Assumption.OfDefinition(question, definition));
        }
        Explanation why = question.help().why();
        if (why != null && why.assumed()) {
            found.add(new Assumption.OfWhy(question, why));
        }
        switch (question) {
            case BatteryQuestion battery -> battery.statements().forEach(this::collect);
            case ScaleQuestion scale -> collectStem(scale);
            case SingleChoiceQuestion single -> collectChoices(single, single.choices());
            case MultipleChoiceQuestion multiple -> collectChoices(multiple, multiple.choices());
            case CountQuestion _, DecimalQuestion _, TextQuestion _, DateQuestion _ -> {}
        }
    }

    private void collectStem(ScaleQuestion question) {
        Stem stem = question.stem();
        if (stem != null && stem.assumed()) {
            found.add(new Assumption.OfStem(question, stem));
        }
    }

    private void collectChoices(Item question, List<Choice> choices) {
        choices.stream()
                .filter(Choice::assumed)
                .map(choice -> new Assumption.OfChoice(question, choice))
                .forEach(found::add);
    }
}
