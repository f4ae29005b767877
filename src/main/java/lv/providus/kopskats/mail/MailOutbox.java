package lv.providus.kopskats.mail;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in the transaction of what they tell of: if that is undone, they were never written. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MailOutbox {

    private final MailRepository repository;

    MailOutbox(MailRepository repository) {
        this.repository = repository;
    }

    /**
     * Puts a mail into the queue.
     *
     * @return whether it is new; false where a mail of the same key is there already
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public boolean enqueue(NewMail mail) {
        return repository.insert(mail);
    }

    /** As {@link #enqueue}, and tells how many were new. */
    public int enqueueAll(Collection<NewMail> mails) {
        return (int) mails.stream().filter(repository::insert).count();
    }
}
