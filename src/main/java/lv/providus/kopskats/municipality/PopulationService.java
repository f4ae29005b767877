package lv.providus.kopskats.municipality;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads numbers of residents. They are public knowledge, so every signed-in person may read them. */
@Service
@Transactional(readOnly = true)
public class PopulationService {

    private final PopulationQuery query;

    PopulationService(PopulationQuery query) {
        this.query = query;
    }

    /** Every set, the newest first and those of unknown date last. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public List<PopulationSet> sets() {
        return query.sets();
    }

    @PreAuthorize(Role.Access.SIGNED_IN)
    public Optional<PopulationSet> set(PopulationSetId id) {
        return query.set(id);
    }

    /** The figures of a set by name of municipality; empty where there is no such set. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public List<PopulationFigure> figures(PopulationSetId set) {
        return query.figures(set);
    }

    /** The figure of one municipality; empty where the set has none. */
    @PreAuthorize(Role.Access.SIGNED_IN)
    public Optional<PopulationFigure> figure(PopulationSetId set, MunicipalityId municipality) {
        return query.figure(set, municipality);
    }
}
