package lv.providus.kopskats.questionnaire;

/** A wording that is ours until a researcher replaces it. */
public sealed interface Assumption {

    record OfWording(Question question) implements Assumption {}

    record OfStem(ScaleQuestion question, Stem stem) implements Assumption {}

    record OfChoice(Item question, Choice choice) implements Assumption {}

    record OfDefinition(Question question, Explanation definition) implements Assumption {}

    record OfWhy(Question question, Explanation why) implements Assumption {}

    record OfCheck(Check check) implements Assumption {}

    record OfScale(Scale scale) implements Assumption {}
}
