package lv.providus.kopskats.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.MunicipalityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom mails go to; for the services that write them, in their transactions. Only people whose account is enabled are
 * among them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Contacts {

    private final ContactQuery query;

    Contacts(ContactQuery query) {
        this.query = query;
    }

    public Optional<Contact> of(AccountId account) {
        return query.byId(account).stream().findFirst();
    }

    public List<Contact> coordinatorsOf(MunicipalityId municipality) {
        return query.coordinatorsOf(municipality);
    }

    /** The coordinators of several municipalities; one without any is not among the keys. */
    public Map<MunicipalityId, List<Contact>> coordinatorsOf(Collection<MunicipalityId> municipalities) {
        return query.coordinatorsOf(municipalities);
    }

    public List<Contact> researchers() {
        return query.researchers();
    }

    /** As {@link #of(AccountId)}; empty, too, where the person does without such mails. */
    public Optional<Contact> of(AccountId account, MailTopic topic) {
        return query.byId(account, topic).stream().findFirst();
    }

    /** Those who want such mails. */
    public List<Contact> coordinatorsOf(MunicipalityId municipality, MailTopic topic) {
        return query.coordinatorsOf(municipality, topic);
    }

    /** Those who want such mails. */
    public List<Contact> researchers(MailTopic topic) {
        return query.researchers(topic);
    }

    public List<Contact> administrators() {
        return query.administrators();
    }
}
