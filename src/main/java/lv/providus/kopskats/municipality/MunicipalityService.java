package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register of municipalities. It is public knowledge, so every signed-in person may read all of it. */
@Service
@Transactional(readOnly = true)
public class MunicipalityService {

    private final MunicipalityQuery query;

    MunicipalityService(MunicipalityQuery query) {
        this.query = query;
    }

    /** The planning regions of today in their fixed order, Latgale first. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public List<PlanningRegion> regions() {
        return query.regionsOn(null);
    }

    /** The planning regions that exist on a day, with the names that they have on it. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public List<PlanningRegion> regionsOn(LocalDate date) {
        return query.regionsOn(date);
    }

    /** Every municipality that is or ever was in the register, by name. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public List<Municipality> all() {
        return query.all(null);
    }

    /** The municipalities that exist on a day, as they are on it, by name. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public List<Municipality> validOn(LocalDate date) {
        return query.validOn(date);
    }

    @PreAuthorize(Role.Access.SIGNED_IN)
    public Optional<Municipality> byId(MunicipalityId id) {
        return query.byId(id);
    }

    @PreAuthorize(Role.Access.SIGNED_IN)
    public Optional<Municipality> byAtvk(Atvk atvk) {
        return query.byAtvk(atvk);
    }

    /**
     * The municipality that a file means by a code or a name. A code means one municipality at any time; a name means
     * the one that bears it on the given day, without regard to case and doubled blanks.
     *
     * @return empty where the register knows none; more than one never
     */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public Optional<Municipality> resolve(String atvkOrName, LocalDate date) {
        Optional<Atvk> atvk = Atvk.parse(atvkOrName);
        if (atvk.isPresent()) {
            return query.byAtvk(atvk.get());
        }
        String name = atvkOrName.strip().replaceAll("[\\s\\u00a0]+", " ");
        List<Municipality> bearers = query.byName(name, date);
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    /** A municipality and all that were merged into it, however many mergers ago, by name. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public List<Municipality> withPredecessors(MunicipalityId id) {
        return query.withPredecessors(id);
    }

    /**
     * One page of the register with residents; those without the value that it is sorted by come last.
     *
     * @param offset how many lines to leave out, 0 or more
     * @param limit how many lines at most, 1 or more
     */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public List<RegisterEntry> register(
            RegisterFilter filter, RegisterSort sort, boolean ascending, int offset, int limit) {
        return query.register(filter, sort, ascending, offset, limit);
    }

    /** How many lines of the register a filter lets through. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public RegisterCount count(RegisterFilter filter) {
        return query.count(filter);
    }
}
