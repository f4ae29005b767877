package lv.providus.kopskats.asking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.mail.MailDelivery;
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.mail.MailState;
import lv.providus.kopskats.mail.MailStatus;
import lv.providus.kopskats.mail.ui.state.MailKindText;
import lv.providus.kopskats.mail.ui.state.MailStateCell;
import lv.providus.kopskats.round.Participation;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;

/** Every mail of a round with its recipient and state, as they become; one that failed can be sent again. */
class MailsPanel extends Panel {

    private final Round round;
    private final MailService mails;
    private final MailDelivery delivery;
    private final Map<MunicipalityId, String> names;
    private final List<MailStatus> statuses;
    private final ListDataProvider<MailStatus> rows;
    private final TextField search = new TextField();
    private final ComboBox<MailState> state = new ComboBox<>();
    private final Paragraph counts = new Paragraph();
    private final Div content = new Div();
    private final Formats formats = Formats.in(getLocale());

    MailsPanel(Round round, MailService mails, MailDelivery delivery, RoundService rounds) {
        this.round = round;
        this.mails = mails;
        this.delivery = delivery;
        this.names = rounds.participations(round.id()).stream()
                .collect(Collectors.toMap(Participation::municipality, Participation::name));
        this.statuses = new ArrayList<>(mails.statuses(round.id()));
        this.rows = new ListDataProvider<>(statuses);
        rows.setFilter(this::shown);
        content.addClassName("kk-stack");
        counts.addClassName("kk-quiet");
        counts.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("asking.mails.title")), content);
        showContent();
    }

    private void showContent() {
        content.removeAll();
        if (statuses.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation(round.state().isOver() ? "asking.mails.none.over" : "asking.mails.none"),
                    getTranslation("asking.mails.none.text")));
        } else {
            content.add(counts, filters(), grid());
            showCounts();
        }
    }

    private Div filters() {
        search.setLabel(getTranslation("asking.mails.search"));
        search.setWidth("18rem");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> rows.refreshAll());
        state.setLabel(getTranslation("asking.column.state"));
        state.setItems(MailState.values());
        state.setItemLabelGenerator(value -> getTranslation("mail.state." + value.name()));
        state.setPlaceholder(getTranslation("asking.mails.all"));
        state.setClearButtonVisible(true);
        state.addValueChangeListener(change -> rows.refreshAll());
        Div filters = new Div(search, state);
        filters.addClassName("kk-filters");
        return filters;
    }

    private boolean shown(MailStatus mail) {
        String typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        return (state.isEmpty() || mail.state() == state.getValue())
                && (mail.recipient().contains(typed)
                        || municipality(mail).toLowerCase(Locale.ROOT).contains(typed));
    }

    private String municipality(MailStatus mail) {
        return mail.municipality() == null ? "" : names.getOrDefault(mail.municipality(), "");
    }

    private Grid<MailStatus> grid() {
        Grid<MailStatus> grid = new Grid<>();
        grid.setAriaLabel(getTranslation("asking.mails.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(this::municipality)
                .setHeader(getTranslation("asking.column.municipality"))
                .setAutoWidth(true);
        grid.addColumn(MailStatus::recipient)
                .setHeader(getTranslation("asking.column.recipient"))
                .setAutoWidth(true);
        grid.addColumn(mail -> MailKindText.of(this, mail.kind()))
                .setHeader(getTranslation("asking.column.kind"))
                .setAutoWidth(true);
        grid.addComponentColumn(mail -> new MailStateCell(mail, delivery))
                .setHeader(getTranslation("asking.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(mail -> formats.dateAndTime(mail.since()))
                .setHeader(getTranslation("asking.column.since"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::action)
                .setHeader(getTranslation("asking.column.action"))
                .setAutoWidth(true);
        grid.setDataProvider(rows);
        grid.setEmptyStateText(getTranslation("asking.mails.noMatch"));
        return grid;
    }

    private Component action(MailStatus mail) {
        if (mail.state() != MailState.FAILED && mail.state() != MailState.UNKNOWN) {
            return new Span();
        }
        Button again = new Button(
                getTranslation("asking.again"),
                click -> new AskDialog(
                                new AskDialog.Words(
                                        getTranslation("asking.again.title"),
                                        getTranslation("asking.again"),
                                        getTranslation("shared.cancel")),
                                getTranslation(
                                        "asking.again.text." + mail.state().name(), mail.recipient()),
                                () -> sendAgain(mail))
                        .open());
        again.setAriaLabel(getTranslation("asking.again.of", mail.recipient()));
        return again;
    }

    private void sendAgain(MailStatus mail) {
        if (mails.sendAgain(round.id(), mail.id())) {
            Notices.success(getTranslation("asking.again.done", mail.recipient()));
        } else {
            Notices.error(getTranslation("asking.again.not"));
        }
        reload();
    }

    /** Shows every mail as it is now; what is searched and filtered stays so. */
    final void reload() {
        boolean none = statuses.isEmpty();
        statuses.clear();
        statuses.addAll(mails.statuses(round.id()));
        if (none) {
            showContent();
        } else {
            rows.refreshAll();
            showCounts();
        }
    }

    private void showCounts() {
        Map<MailState, Long> number =
                statuses.stream().collect(Collectors.groupingBy(MailStatus::state, Collectors.counting()));
        counts.setText(getTranslation(
                "asking.mails.counts",
                number.getOrDefault(MailState.SENT, 0L),
                number.getOrDefault(MailState.QUEUED, 0L) + number.getOrDefault(MailState.SENDING, 0L),
                number.getOrDefault(MailState.FAILED, 0L),
                number.getOrDefault(MailState.UNKNOWN, 0L)));
    }
}
