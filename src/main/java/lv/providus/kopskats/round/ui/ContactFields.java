package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.providus.kopskats.round.RoundContact;
import org.jspecify.annotations.Nullable;

/** Who answers questions about a round: a name and an address, both or neither. */
class ContactFields extends Div {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final TextField name = new TextField(getTranslation("round.new.contact"));
    private final TextField email = new TextField(getTranslation("round.new.contactEmail"));

    ContactFields() {
        addClassName("kk-field-pair");
        name.setHelperText(getTranslation("round.new.contact.hint"));
        List.of(name, email).forEach(field -> {
            field.setMaxLength(RoundContact.MAX_LENGTH);
            field.setManualValidation(true);
        });
        add(name, email);
    }

    void set(@Nullable RoundContact contact) {
        name.setValue(contact == null ? "" : contact.name());
        email.setValue(contact == null ? "" : contact.email());
    }

    void setReadOnly(boolean readOnly) {
        name.setReadOnly(readOnly);
        email.setReadOnly(readOnly);
    }

    /** The contact as typed, in which nobody may be named; empty where it is not whole, which is then said at its field. */
    Optional<Optional<RoundContact>> value() {
        String who = name.getValue().strip();
        String address = email.getValue().strip();
        boolean named =
                RoundForm.check(who.isBlank() && !address.isBlank(), name, getTranslation("round.new.contact.missing"));
        boolean reachable = RoundForm.check(
                address.isBlank() ? !who.isBlank() : !EMAIL.matcher(address).matches(),
                email,
                getTranslation("round.new.contactEmail.wrong"));
        if (!named || !reachable) {
            return Optional.empty();
        }
        return Optional.of(who.isBlank() ? Optional.empty() : Optional.of(new RoundContact(who, address)));
    }
}
