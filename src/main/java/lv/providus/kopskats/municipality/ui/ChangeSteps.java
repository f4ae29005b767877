package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.municipality.PlannedChange;
import lv.providus.kopskats.municipality.RegisterOutcome;
import lv.providus.kopskats.municipality.RegisterRefusal;
import lv.providus.kopskats.municipality.RegisterService;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ui.Leaving;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;
import lv.providus.kopskats.shared.ui.TypedFields;

/** The way of every change: what, from when and why; then what it would do; then it is made. */
@JavaScript(Leaving.SCRIPT)
class ChangeSteps extends Composite<Div> {

    private final RegisterService service;
    private final Command onRegionChanged;
    private final Div result = new Div();
    private final TypedFields typed;

    /**
     * @param what the fields of the change
     * @param change the change with its date and reason; empty where a field is not right, which then says so
     * @param summary of the change in a sentence
     * @param onRegionChanged shows what came of a change that is about a region
     */
    ChangeSteps(
            RegisterService service,
            Component what,
            SerializableFunction<WhenAndWhy.Given, Optional<? extends PlannedChange>> change,
            SerializableFunction<PlannedChange, String> summary,
            Command onRegionChanged) {
        this.service = service;
        this.onRegionChanged = onRegionChanged;
        WhenAndWhy when = new WhenAndWhy();
        when.onChange(result::removeAll);
        Button preview = new Button(getTranslation("municipality.preview.open"), click -> {
            result.removeAll();
            Optional<WhenAndWhy.Given> given = when.given();
            given.flatMap(change).ifPresent(planned -> {
                ConsequencesPanel panel =
                        new ConsequencesPanel(summary.apply(planned), service.preview(planned), () -> make(planned));
                result.add(panel);
                panel.scrollIntoView();
            });
        });
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        result.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("kk-stack");
        Panel fields = new Panel(what, when, new Div(preview));
        typed = new TypedFields(fields);
        getContent().add(fields, result);
    }

    /** For changes that are about municipalities, to whose page they lead. */
    ChangeSteps(
            RegisterService service,
            Component what,
            SerializableFunction<WhenAndWhy.Given, Optional<? extends PlannedChange>> change,
            SerializableFunction<PlannedChange, String> summary) {
        this(service, what, change, summary, () -> {});
    }

    /** Takes the preview away, because what it shows is no longer what is typed. */
    Command forget() {
        return result::removeAll;
    }

    private void make(PlannedChange planned) {
        switch (service.record(planned)) {
            case RegisterOutcome.Refused(RegisterRefusal refusal) -> {
                result.removeAll();
                result.add(new Message(Tone.ERROR, RegisterTexts.refusal(this, refusal)));
            }
            case RegisterOutcome.Done done -> {
                Notices.success(getTranslation("municipality.change.made"));
                typed.settle();
                MunicipalityId municipality = done.municipality();
                if (municipality == null) {
                    onRegionChanged.execute();
                } else {
                    getUI().ifPresent(ui -> ui.navigate(MunicipalityNavigation.municipality(municipality)));
                }
            }
        }
    }
}
