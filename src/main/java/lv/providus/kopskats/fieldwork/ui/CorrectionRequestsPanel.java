package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import lv.providus.kopskats.response.CorrectionRequest;
import lv.providus.kopskats.response.CorrectionRequestService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;

/** Numbers of a round that municipalities say were wrong; not there while there are none. */
class CorrectionRequestsPanel extends Composite<Div> {

    private final CorrectionRequestService requests;
    private final RoundId round;

    CorrectionRequestsPanel(CorrectionRequestService requests, RoundId round) {
        this.requests = requests;
        this.round = round;
        show();
    }

    private void show() {
        getContent().removeAll();
        List<CorrectionRequest> open = requests.open(round);
        getContent().setVisible(!open.isEmpty());
        if (open.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kk-correction-requests");
        open.forEach(request -> list.add(item(request)));
        getContent()
                .add(new Panel(
                        new H2(getTranslation("fieldwork.corrections.title")),
                        new Paragraph(getTranslation("fieldwork.corrections.explanation")),
                        list));
    }

    private ListItem item(CorrectionRequest request) {
        Formats formats = Formats.in(getLocale());
        BigDecimal given = request.given();
        String proposed = formats.plain(request.proposed());
        String wording = request.wording().in(getLocale());
        Paragraph numbers = new Paragraph(
                given == null
                        ? getTranslation("fieldwork.corrections.sum", request.municipality(), wording, proposed)
                        : getTranslation(
                                "fieldwork.corrections.number",
                                request.municipality(),
                                wording,
                                formats.plain(given),
                                proposed));
        Paragraph said = new Paragraph(getTranslation(
                "fieldwork.corrections.said",
                request.message(),
                request.requestedBy(),
                formats.dateAndTime(request.requestedAt())));
        said.addClassName("kk-quiet");
        Div actions = new Div(
                close(request, "fieldwork.corrections.considered", true),
                close(request, "fieldwork.corrections.rejected", false));
        actions.addClassName("kk-correction-actions");
        return new ListItem(numbers, said, actions);
    }

    private Button close(CorrectionRequest request, String key, boolean considered) {
        Button button = new Button(getTranslation(key), click -> {
            if (requests.close(request.id(), considered)) {
                Notices.success(getTranslation("fieldwork.corrections.closed"));
            } else {
                Notices.error(getTranslation("fieldwork.corrections.closed_already"));
            }
            show();
        });
        button.setAriaLabel(
                getTranslation("fieldwork.corrections.action_of", getTranslation(key), request.municipality()));
        return button;
    }
}
