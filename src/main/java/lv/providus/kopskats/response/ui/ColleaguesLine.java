package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import lv.providus.kopskats.response.ResponsePresence;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/** Who else has the same form open. */
class ColleaguesLine extends Composite<Paragraph> {

    private final ResponsePresence presence;
    private final RoundId round;
    private ResponsePresence.@Nullable Visit visit;

    ColleaguesLine(ResponsePresence presence, RoundId round) {
        this.presence = presence;
        this.round = round;
        getContent().addClassName("kk-colleagues");
        getContent().getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        visit = presence.enter(round, () -> ui.access(this::show));
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (visit != null) {
            visit.leave();
            visit = null;
        }
    }

    private void show() {
        List<String> others = visit == null ? List.of() : visit.others();
        getContent()
                .setText(
                        others.isEmpty()
                                ? ""
                                : getTranslation("response.form.colleagues", others.size(), String.join(", ", others)));
    }
}
