package lv.providus.kopskats.results;

/** The answers to one question, by the kind of the question. */
public sealed interface QuestionResult
        permits ChoiceResult, MultipleChoiceResult, NumberResult, TextResult, DateResult {

    Compared<Coverage> coverage();
}
