package lv.providus.kopskats.account;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes that a session has ended, by signing out or by itself. */
@Component
class SessionEnds implements HttpSessionListener {

    private final SessionRepository repository;
    private final TransactionTemplate transaction;

    SessionEnds(SessionRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        Object context =
                event.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (context instanceof SecurityContext security
                && security.getAuthentication() != null
                && security.getAuthentication().getPrincipal() instanceof AccountPrincipal person) {
            transaction.executeWithoutResult(status -> repository.end(person.id(), person.session()));
        }
    }
}
