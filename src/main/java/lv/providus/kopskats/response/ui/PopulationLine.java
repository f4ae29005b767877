package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import lv.providus.kopskats.municipality.PopulationFigure;
import lv.providus.kopskats.municipality.PopulationService;
import lv.providus.kopskats.municipality.PopulationSet;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.PopulationSetId;

/** The number of residents as the population set of the round has it, to be confirmed by one tap. */
class PopulationLine extends Composite<Div> {

    private PopulationLine(PopulationFigure figure, PopulationSet set) {
        Formats formats = Formats.in(getLocale());
        LocalDate date = figure.referenceDate();
        getContent()
                .add(new Span(getTranslation(
                        "response.form.population",
                        formats.whole(figure.residents()),
                        set.source(),
                        date == null ? getTranslation("response.form.population.date_unknown") : formats.date(date))));
        getContent().addClassName("kk-population");
        Button confirm = new Button(getTranslation("response.form.population.confirm"));
        confirm.addThemeVariants(ButtonVariant.SMALL);
        confirm.getElement()
                .setAttribute(
                        "data-take",
                        JacksonUtils.createObjectNode()
                                .put("typed", formats.whole(figure.residents()))
                                .toString());
        getContent().add(confirm);
    }

    /** Puts the line to the questions that are filled from the population set. */
    static void proposeIn(OpenForm form, OwnResponse response, PopulationService populations) {
        for (AnsweredQuestion question : form.questions()) {
            if (question.field().item() instanceof CountQuestion count && count.prefilledFromPopulation()) {
                PopulationSetId set = response.round().populationSet();
                populations
                        .figure(set, response.municipality())
                        .ifPresent(figure -> populations
                                .set(set)
                                .ifPresent(found -> question.propose(new PopulationLine(figure, found))));
            }
        }
    }
}
