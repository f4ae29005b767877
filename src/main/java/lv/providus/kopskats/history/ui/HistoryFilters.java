package lv.providus.kopskats.history.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Comparator;
import java.util.List;
import lv.providus.kopskats.account.Account;
import lv.providus.kopskats.account.AccountFilter;
import lv.providus.kopskats.account.AccountService;
import lv.providus.kopskats.account.AccountSort;
import lv.providus.kopskats.audit.AuditFilter;
import lv.providus.kopskats.history.NamedRound;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.shared.ui.DayField;

/** What the events are filtered by; every change takes effect at once. */
class HistoryFilters extends Div {

    private final ComboBox<Account> person = new ComboBox<>();
    private final ComboBox<Municipality> municipality = new ComboBox<>();
    private final ComboBox<NamedRound> round = new ComboBox<>();
    private final ComboBox<Action> action = new ComboBox<>();
    private final DayField from = new DayField(getTranslation("history.filter.from"), getLocale());
    private final DayField until = new DayField(getTranslation("history.filter.until"), getLocale());
    private final SerializableConsumer<AuditFilter> onChange;

    /** Something that can happen, and what it is called. */
    record Action(String code, String name) {}

    HistoryFilters(SerializableConsumer<AuditFilter> onChange) {
        this.onChange = onChange;
        addClassName("kk-history-filters");
        person.setLabel(getTranslation("history.column.person"));
        person.setVisible(false);
        municipality.setLabel(getTranslation("history.column.municipality"));
        municipality.setItemLabelGenerator(Municipality::name);
        round.setLabel(getTranslation("history.column.round"));
        round.setItemLabelGenerator(item -> item.title().in(getLocale()));
        action.setLabel(getTranslation("history.column.event"));
        action.setItemLabelGenerator(Action::name);
        for (ComboBox<?> field : List.of(person, municipality, round, action)) {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> changed());
        }
        from.addValueChangeListener(change -> changed());
        until.addValueChangeListener(change -> changed());
        add(person, municipality, round, action, from, until);
    }

    void offer(List<Municipality> municipalities, List<NamedRound> rounds, List<Action> actions) {
        municipality.setItems(municipalities);
        round.setItems(rounds);
        action.setItems(actions.stream()
                .sorted(Comparator.comparing(Action::name, java.text.Collator.getInstance(getLocale())))
                .toList());
    }

    /** Lets one person be chosen among all accounts, page by page. */
    void offerPeople(AccountService accounts) {
        person.setVisible(true);
        person.setItemLabelGenerator(account -> account.displayName() + " (" + account.email() + ")");
        person.setItems(query -> accounts
                .list(
                        new AccountFilter(query.getFilter().orElse(""), null, null, null),
                        AccountSort.NAME,
                        true,
                        query.getOffset(),
                        query.getLimit())
                .stream());
    }

    private void changed() {
        onChange.accept(filter());
    }

    AuditFilter filter() {
        return AuditFilter.ALL
                .by(person.getOptionalValue().map(Account::id).orElse(null))
                .in(municipality.getOptionalValue().map(Municipality::id).orElse(null))
                .in(round.getOptionalValue().map(NamedRound::id).orElse(null))
                .of(action.getOptionalValue().map(Action::code).orElse(null))
                .between(from.begin(), until.end());
    }
}
