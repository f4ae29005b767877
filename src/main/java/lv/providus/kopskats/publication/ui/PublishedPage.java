package lv.providus.kopskats.publication.ui;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.publication.PublishedRound;
import lv.providus.kopskats.publication.PublishedService;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.RoundId;

/** What everybody may read under an address: a round, its published questions, the one that the address names. */
record PublishedPage(PublishedRound round, List<ResultsQuestion> questions, Optional<ResultsQuestion> named) {

    /**
     * Empty where nothing is published under the address, whatever there is.
     *
     * @param code the question that the address names
     */
    static Optional<PublishedPage> at(PublishedService published, Optional<RoundId> round, Optional<String> code) {
        return round.flatMap(published::round)
                .map(found -> {
                    List<ResultsQuestion> questions = published.questions(found);
                    return new PublishedPage(
                            found, questions, code.flatMap(wanted -> QuestionChoice.find(questions, wanted)));
                })
                .filter(page -> !page.questions().isEmpty()
                        && (code.isEmpty() || page.named().isPresent()));
    }
}
