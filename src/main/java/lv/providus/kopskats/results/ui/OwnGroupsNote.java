package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.OwnPlacement;

/** How groups that a researcher made meet the municipalities of a round: who stands for whom, who was not asked. */
class OwnGroupsNote extends Div {

    private final transient ExplorerWording wording;

    OwnGroupsNote(OwnPlacement placement, Explored explored, ExplorerWording wording) {
        this.wording = wording;
        placement
                .standIns()
                .forEach(standIn ->
                        say(wording.text("results.own.standIn", standIn.name(), String.join(", ", standIn.members()))));
        names("results.own.between", placement.between());
        names("results.own.notAsked", placement.notAsked());
        if (!placement.grouping().withRest()) {
            int inGroups = explored.groups().stream()
                    .mapToInt(group -> group.rows().size())
                    .sum();
            say(wording.text("results.own.left", explored.answers().rows().size() - inGroups));
        }
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            say(wording.text(key, String.join(", ", names)));
        }
    }

    private void say(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("kk-result-note");
        add(note);
    }
}
