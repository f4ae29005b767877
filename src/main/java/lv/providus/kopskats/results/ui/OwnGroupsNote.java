package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.OwnPlacement;

/** How groups that a researcher made meet the municipalities of a round: who stands for whom, who was not asked. */
class OwnGroupsNote extends Div {

    private final transient ExplorerWording wording;

    OwnGroupsNote(OwnPlacement placement, Explored explored, ExplorerWording wording) {
        this.wording = wording;
        Map<StoodFor, List<String>> standIns = placement.standIns().stream()
                .collect(Collectors.groupingBy(
                        standIn -> new StoodFor(standIn.members(), standIn.wentInto()),
                        LinkedHashMap::new,
                        Collectors.mapping(OwnPlacement.StandIn::name, Collectors.toList())));
        standIns.forEach(this::standIn);
        names("results.own.between", placement.between());
        names("results.own.notAsked", placement.notAsked());
        if (!placement.grouping().withRest()) {
            int inGroups = explored.groups().stream()
                    .mapToInt(group -> group.rows().size())
                    .sum();
            say(wording.text("results.own.left", explored.rows().size() - inGroups));
        }
    }

    /** For whom somebody stands, so that those who stand for the same are told of in one sentence. */
    private record StoodFor(List<String> members, boolean wentInto) {}

    private void standIn(StoodFor stoodFor, List<String> names) {
        say(wording.text(
                stoodFor.wentInto() ? "results.own.standIn.wentInto" : "results.own.standIn",
                wording.allOf(names),
                stoodFor.wentInto() ? names.size() : stoodFor.members().size(),
                wording.allOf(stoodFor.members())));
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
