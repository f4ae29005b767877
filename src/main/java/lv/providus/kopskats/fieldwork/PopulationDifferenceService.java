package lv.providus.kopskats.fieldwork;

import java.util.Optional;
import lv.providus.kopskats.municipality.PopulationAdoptionService;
import lv.providus.kopskats.municipality.PopulationDecision;
import lv.providus.kopskats.municipality.PopulationRevision;
import lv.providus.kopskats.municipality.PopulationVerdict;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of residents that municipalities gave otherwise than the source of a round. A round counts with the source;
 * with a figure of a municipality only where a researcher adopted it.
 */
@Service
@Transactional
public class PopulationDifferenceService {

    private final PopulationDifferenceQuery query;
    private final RoundService rounds;
    private final PopulationAdoptionService adoptions;

    PopulationDifferenceService(
            PopulationDifferenceQuery query, RoundService rounds, PopulationAdoptionService adoptions) {
        this.query = query;
        this.rounds = rounds;
        this.adoptions = adoptions;
    }

    /** The differing figures of a round; empty where there is no such round. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public Optional<PopulationDifferences> of(RoundId round) {
        return rounds.find(round)
                .map(found ->
                        new PopulationDifferences(found, query.source(round).orElseThrow(), query.differences(round)));
    }

    /**
     * Adopts a differing figure for this round, or leaves that of the source.
     *
     * @param given the figure that was decided about
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public PopulationDecisionOutcome decide(
            RoundId id, MunicipalityId municipality, int given, PopulationVerdict verdict, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > PopulationDecision.REASON_MAX_LENGTH) {
            return PopulationDecisionOutcome.REASON_MISSING;
        }
        Round round = rounds.find(id).orElseThrow();
        if (round.state() == RoundState.PUBLISHED || round.state() == RoundState.ARCHIVED) {
            return PopulationDecisionOutcome.ROUND_OVER;
        }
        boolean stands = query.differences(id).stream()
                .anyMatch(difference -> difference.municipality().equals(municipality) && difference.given() == given);
        if (!stands) {
            return PopulationDecisionOutcome.CHANGED_MEANWHILE;
        }
        String name = "%s (%s)"
                .formatted(query.source(id).orElseThrow(), round.title().lv());
        PopulationRevision revision = new PopulationRevision(id, name, municipality, given, why);
        rounds.usePopulationSet(
                id,
                switch (verdict) {
                    case ADOPTED -> adoptions.adopt(revision);
                    case LEFT -> adoptions.leave(revision);
                });
        return PopulationDecisionOutcome.DECIDED;
    }
}
