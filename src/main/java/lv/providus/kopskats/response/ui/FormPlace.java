package lv.providus.kopskats.response.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;

/**
 * What of the form an address opens.
 *
 * @param sections what is open, at least one
 * @param all whether all sections stand on one page
 * @param question the question to begin with
 */
record FormPlace(OwnResponse response, List<Section> sections, boolean all, Optional<QuestionCode> question) {

    static FormPlace of(OwnResponse response, QueryParameters parameters) {
        Optional<QuestionCode> question = parameters
                .getSingleParameter(ResponseNavigation.QUESTION_PARAMETER)
                .flatMap(QuestionCode::parse);
        List<Section> sections = response.questionnaire().sections();
        if (parameters
                .getSingleParameter(ResponseNavigation.LAYOUT_PARAMETER)
                .filter(ResponseNavigation.ALL_SECTIONS::equals)
                .isPresent()) {
            return new FormPlace(response, sections, true, question);
        }
        String wanted = parameters
                .getSingleParameter(ResponseNavigation.SECTION_PARAMETER)
                .orElse("");
        Section section = sections.stream()
                .filter(candidate -> candidate.code().value().equals(wanted))
                .findFirst()
                .orElse(sections.getFirst());
        return new FormPlace(response, List.of(section), false, question);
    }

    boolean isOpen(Section section) {
        return !all && sections.getFirst().code().equals(section.code());
    }

    String title(Locale locale) {
        String questionnaire = response.questionnaire().title().in(locale);
        return all ? questionnaire : sections.getFirst().title().in(locale) + " – " + questionnaire;
    }

    private int position() {
        return all ? 0 : response.questionnaire().sections().indexOf(sections.getFirst());
    }

    boolean last() {
        return all || position() == response.questionnaire().sections().size() - 1;
    }

    /** Where "back" leads. */
    String previous() {
        return all || position() == 0
                ? ResponseNavigation.ownRounds()
                : FormAddresses.section(
                        response, response.questionnaire().sections().get(position() - 1));
    }

    /** Where "continue" leads. */
    String next() {
        return last()
                ? FormAddresses.check(response)
                : FormAddresses.section(
                        response, response.questionnaire().sections().get(position() + 1));
    }
}
