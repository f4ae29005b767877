package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.SubmissionReceipt;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Panel;

/** The submissions before the latest, each leading to its page; nothing where there is one only. */
class EarlierSubmissions extends Panel {

    EarlierSubmissions(OwnResponse own) {
        List<SubmissionReceipt> earlier = own.submissions().stream().skip(1).toList();
        setVisible(!earlier.isEmpty());
        UnorderedList list = new UnorderedList();
        earlier.forEach(receipt -> list.add(new ListItem(linkTo(own, receipt), new Paragraph(told(receipt)))));
        add(new H2(getTranslation("response.receipt.earlier")), list);
    }

    private Anchor linkTo(OwnResponse own, SubmissionReceipt receipt) {
        return new Anchor(
                ResponseNavigation.earlierReceipt(own.round().id(), own.atvk(), receipt.number()),
                getTranslation(
                        "response.receipt.earlier.open",
                        receipt.number(),
                        receipt.receiptNumber().value()));
    }

    private String told(SubmissionReceipt receipt) {
        return getTranslation(
                "response.receipt.earlier.told",
                Formats.in(getLocale()).dateAndTime(receipt.submittedAt()),
                receipt.submittedBy());
    }
}
