package lv.providus.kopskats.response;

import java.util.Optional;
import lv.providus.kopskats.account.LinkSecret;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the links of colleagues. Whoever knows the secret may. The transactions are those of the system. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class DelegationLinkService {

    private static final String NAME = "link of a colleague";

    private final DelegationLinks links;

    DelegationLinkService(DelegationLinks links) {
        this.links = links;
    }

    /** What the link is for, also where it has ended; looking changes nothing, because mail scanners open links. */
    @PreAuthorize(Role.Access.ANYONE)
    public Optional<EntrustedSection> look(String secret) {
        byte[] hash = LinkSecret.of(secret).hash();
        return Actors.asSystem(NAME, () -> links.look(hash));
    }

    /** Opens the section behind the link; it opens again until it is handed in, revoked or over. */
    @PreAuthorize(Role.Access.ANYONE)
    public RedeemOutcome redeem(String secret) {
        byte[] hash = LinkSecret.of(secret).hash();
        return Actors.asSystem(NAME, () -> links.redeem(hash));
    }
}
