package lv.providus.kopskats.response;

import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out by the hash of its secret what a link opens. Needs the system to act: the one who comes is nobody yet. */
@Component
class DelegationLinks {

    private final DelegationQuery query;
    private final DelegationRepository repository;
    private final AuditTrail audit;

    DelegationLinks(DelegationQuery query, DelegationRepository repository, AuditTrail audit) {
        this.query = query;
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<EntrustedSection> look(byte[] hash) {
        return query.behind(hash);
    }

    @Transactional
    public RedeemOutcome redeem(byte[] hash) {
        return repository
                .redeem(hash)
                .flatMap(query::entrusted)
                .<RedeemOutcome>map(this::opened)
                .orElseGet(RedeemOutcome.DoesNotWork::new);
    }

    private RedeemOutcome opened(EntrustedSection entrusted) {
        audit.record(
                "delegation.opened",
                DelegationService.audited(entrusted.delegation(), entrusted.municipality(), entrusted.round()),
                Map.of(),
                Map.of("label", entrusted.label()));
        Actor.Delegate delegate = new Actor.Delegate(
                entrusted.delegation(),
                entrusted.municipality(),
                entrusted.round(),
                entrusted.section().value(),
                entrusted.label());
        return new RedeemOutcome.Opened(new DelegatePrincipal(delegate), entrusted.language());
    }
}
