package lv.providus.kopskats.municipality;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was and will be in the register. It is public knowledge, so every signed-in person may read it. */
@Service
@Transactional(readOnly = true)
public class RegisterHistoryService {

    private final RegisterChangeQuery query;
    private final MunicipalityQuery municipalities;

    RegisterHistoryService(RegisterChangeQuery query, MunicipalityQuery municipalities) {
        this.query = query;
        this.municipalities = municipalities;
    }

    /** What was and will be of a municipality. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public Optional<MunicipalityHistory> history(MunicipalityId id) {
        return municipalities
                .byId(id)
                .map(municipality -> new MunicipalityHistory(
                        municipality,
                        query.states(id),
                        query.changesOf(id),
                        municipalities.directPredecessors(id),
                        Optional.ofNullable(municipality.successor())
                                .flatMap(municipalities::byId)
                                .orElse(null)));
    }

    /** Every planning region that is or ever was, those that exist first. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public List<RegionHistory> regions() {
        return query.regions();
    }
}
