package lv.providus.kopskats.questionnaire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.Set;
import lv.providus.kopskats.questionnaire.Assumption;
import lv.providus.kopskats.questionnaire.BatteryQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.Question;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireContent;
import lv.providus.kopskats.questionnaire.Scale;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.questionnaire.ui.fields.BatteryField;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** A questionnaire as the form it makes; it can be tried, and nothing of it is kept. */
class Preview extends Div {

    private final Set<QuestionCode> assumed = new HashSet<>();

    Preview(QuestionnaireContent content) {
        addClassName("kk-stack");
        Set<Scale> assumedScales = new HashSet<>();
        for (Assumption assumption : content.assumptions()) {
            switch (assumption) {
                case Assumption.OfWording(Question question) -> assumed.add(question.code());
                case Assumption.OfStem(ScaleQuestion question, var stem) -> assumed.add(question.code());
                case Assumption.OfChoice(Item question, var choice) -> assumed.add(question.code());
                case Assumption.OfDefinition(Question question, var definition) -> assumed.add(question.code());
                case Assumption.OfWhy(Question question, var why) -> assumed.add(question.code());
                case Assumption.OfCheck _ -> {}
                case Assumption.OfScale(Scale scale) -> assumedScales.add(scale);
            }
        }
        content.sections().stream()
                .flatMap(section -> section.questions().stream())
                .forEach(question -> noteAssumedScale(question, assumedScales));
        if (content.introduction() != null) {
            add(new Paragraph(content.introduction().in(getLocale())));
        }
        content.sections().forEach(section -> add(section(section)));
        if (!content.checks().isEmpty()) {
            add(new CheckList(content));
        }
    }

    private void noteAssumedScale(Question question, Set<Scale> assumedScales) {
        switch (question) {
            case ScaleQuestion scale when assumedScales.contains(scale.scale()) -> assumed.add(scale.code());
            case BatteryQuestion battery when assumedScales.contains(battery.scale()) -> assumed.add(battery.code());
            case BatteryQuestion _, Item _ -> {}
        }
    }

    private Panel section(Section section) {
        Panel panel = new Panel(new H2(section.title().in(getLocale())));
        panel.addClassName("kk-preview-section");
        if (section.introduction() != null) {
            panel.add(new Paragraph(section.introduction().in(getLocale())));
        }
        section.questions().forEach(question -> panel.add(question(question)));
        return panel;
    }

    private Div question(Question question) {
        Component field = switch (question) {
            case Item item -> QuestionField.create(item);
            case BatteryQuestion battery -> new BatteryField(battery);
        };
        Div block = new Div(field);
        block.addClassName("kk-stack");
        if (assumed.contains(question.code())) {
            block.add(new StatusBadge(getTranslation("questionnaire.assumed.badge"), Tone.WARNING));
        }
        return block;
    }
}
