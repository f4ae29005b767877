package lv.providus.kopskats.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.municipality.SuccessionSteps;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the coordinators of a municipality that was merged to the one in its place, from the day of the merger on and only
 * when somebody asks for it: until then they can finish a round that still asks the former municipality.
 */
@Service
@Transactional
public class CoordinatorSuccessionService implements SuccessionSteps {

    private final CoordinatorSuccessionRepository repository;
    private final MunicipalityService municipalities;
    private final AuditTrail audit;

    CoordinatorSuccessionService(
            CoordinatorSuccessionRepository repository, MunicipalityService municipalities, AuditTrail audit) {
        this.repository = repository;
        this.municipalities = municipalities;
        this.audit = audit;
    }

    @Override
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(MunicipalityId municipality) {
        return succession(municipality)
                .filter(succession -> !succession.people().isEmpty())
                .map(succession -> new Waiting(succession.people().size(), AccountNavigation.succession(municipality)));
    }

    /** Who would go where; empty where the municipality still exists or nothing is in its place. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Optional<CoordinatorSuccession> succession(MunicipalityId merged) {
        LocalDate today = LocalDate.now(Formats.ZONE);
        Optional<Municipality> ended = municipalities.byId(merged).filter(one -> !one.isValidOn(today));
        Optional<Municipality> successor = ended;
        while (successor.isPresent() && !successor.get().isValidOn(today)) {
            successor = Optional.ofNullable(successor.get().successor()).flatMap(municipalities::byId);
        }
        return successor.map(to -> new CoordinatorSuccession(ended.orElseThrow(), to, repository.coordinators(merged)));
    }

    /** How many went; each is signed out and comes back as a coordinator of the successor. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public int move(MunicipalityId merged) {
        Optional<CoordinatorSuccession> succession = succession(merged);
        if (succession.isEmpty()) {
            return 0;
        }
        MunicipalityId successor = succession.get().successor().id();
        List<AccountId> moved = repository.move(merged, successor);
        for (AccountId account : moved) {
            audit.record(
                    "account.moved_to_successor",
                    AuditedObject.of("account", account).in(successor),
                    Map.of("municipality", merged),
                    Map.of("municipality", successor));
        }
        return moved.size();
    }
}
