package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import lv.providus.kopskats.municipality.PopulationFigure;
import lv.providus.kopskats.municipality.PopulationSet;
import lv.providus.kopskats.shared.Formats;

/** The number of residents as the population set of the round has it, to be confirmed by one tap. */
class PopulationLine extends Composite<Div> {

    PopulationLine(PopulationFigure figure, PopulationSet set, boolean toBeConfirmed, Runnable onConfirm) {
        Formats formats = Formats.in(getLocale());
        LocalDate date = figure.referenceDate();
        getContent()
                .add(new Span(getTranslation(
                        "response.form.population",
                        formats.whole(figure.residents()),
                        set.source(),
                        date == null ? getTranslation("response.form.population.date_unknown") : formats.date(date))));
        getContent().addClassName("kk-population");
        if (toBeConfirmed) {
            getContent().add(confirmButton(onConfirm));
        }
    }

    private Component confirmButton(Runnable onConfirm) {
        Button confirm = new Button(getTranslation("response.form.population.confirm"));
        confirm.addThemeVariants(ButtonVariant.SMALL);
        confirm.addClickListener(click -> {
            confirm.setVisible(false);
            onConfirm.run();
        });
        return confirm;
    }
}
