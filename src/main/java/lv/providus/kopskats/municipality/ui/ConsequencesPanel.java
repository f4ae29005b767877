package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;
import lv.providus.kopskats.municipality.RegisterConsequences;
import lv.providus.kopskats.municipality.RegisterConsequences.AffectedRound;
import lv.providus.kopskats.municipality.RegisterPreview;
import lv.providus.kopskats.municipality.RegisterRefusal;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** What a change would do, before it is made. */
class ConsequencesPanel extends Composite<Panel> {

    /**
     * @param summary what would hold from when
     * @param onConfirm makes the change
     */
    ConsequencesPanel(String summary, RegisterPreview preview, Command onConfirm) {
        getContent().add(new H2(getTranslation("municipality.preview.title")));
        RegisterRefusal refusal = preview.refusal();
        if (refusal != null) {
            getContent().add(new Message(Tone.ERROR, RegisterTexts.refusal(this, refusal)));
            return;
        }
        RegisterConsequences consequences = preview.consequences();
        getContent().add(new Paragraph(summary));
        list(
                getTranslation("municipality.preview.coordinators"),
                consequences.coordinators().stream()
                        .map(one -> getTranslation(
                                "municipality.preview.coordinators_of", one.municipality(), one.people()))
                        .toList());
        list(getTranslation("municipality.preview.moved"), consequences.moved());
        list(
                getTranslation("municipality.preview.rounds"),
                consequences.rounds().stream().map(this::round).toList());
        if (consequences.equals(RegisterConsequences.NONE)) {
            getContent().add(new Paragraph(getTranslation("municipality.preview.nothing_else")));
        }
        Button confirm = new Button(getTranslation("municipality.preview.confirm"), click -> onConfirm.execute());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        getContent().add(new Div(confirm));
    }

    private String round(AffectedRound round) {
        String state;
        if (round.open() && round.started() && !round.submitted()) {
            state = getTranslation("municipality.preview.round_draft");
        } else if (round.open()) {
            state = getTranslation("municipality.preview.round_open");
        } else if (round.submitted()) {
            state = getTranslation("municipality.preview.round_submitted");
        } else {
            state = getTranslation("municipality.preview.round_asked");
        }
        return getTranslation(
                round.before() ? "municipality.preview.round_before" : "municipality.preview.round_after",
                round.title().in(getLocale()),
                Formats.in(getLocale()).date(round.referenceDate()),
                round.municipality(),
                state);
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        getContent().add(new Paragraph(title), list);
    }
}
