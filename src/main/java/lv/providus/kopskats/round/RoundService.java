package lv.providus.kopskats.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The survey rounds: making them and reading them. */
@Service
@Transactional
public class RoundService {

    private final RoundRepository repository;
    private final RoundQuery query;
    private final LetterRepository letters;
    private final PlannedReminderRepository reminders;
    private final AuditTrail auditTrail;

    RoundService(
            RoundRepository repository,
            RoundQuery query,
            LetterRepository letters,
            PlannedReminderRepository reminders,
            AuditTrail auditTrail) {
        this.repository = repository;
        this.query = query;
        this.letters = letters;
        this.reminders = reminders;
        this.auditTrail = auditTrail;
    }

    /** All rounds, the latest to close first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<Round> list() {
        return query.all();
    }

    /** A round by its id. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public Optional<Round> find(RoundId id) {
        return query.byId(id);
    }

    /** The rounds in which the municipality of the signed-in coordinator is asked, the latest to close first. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public List<Round> listOwn() {
        return query.asking(Actors.requireMunicipality());
    }

    /** A round by its id, empty also where the municipality of the signed-in coordinator is not asked in it. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public Optional<Round> findOwn(RoundId id) {
        return query.asking(Actors.requireMunicipality(), id);
    }

    /** The round in which the delegate who acts answers; empty where the delegation has ended. */
    @PreAuthorize(Role.Access.DELEGATE)
    @Transactional(readOnly = true)
    public Optional<Round> findDelegated() {
        Actor.Delegate delegate = Actors.requireDelegate();
        return query.asking(delegate.municipality(), delegate.round());
    }

    /** Who is asked in a round, by name. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<Participation> participations(RoundId round) {
        return query.participations(round);
    }

    /** How many municipalities are asked in a round. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public int asked(RoundId round) {
        return query.asked(round);
    }

    /** Makes a round, or says why not. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundCreation create(NewRound round) {
        Optional<RoundCreation.Reason> reason = query.reasonAgainst(round);
        if (reason.isPresent()) {
            return new RoundCreation.Refused(reason.get());
        }
        RoundId id = repository.insert(round);
        RoundId from = round.from();
        if (from != null) {
            letters.copy(from, id);
            reminders.copy(from, id);
        }
        auditTrail.record(
                "round.created",
                AuditedObject.of("round", id).in(id),
                Map.of(),
                Map.of(
                        "title", round.title().lv(),
                        "questionnaire_version", round.questionnaireVersion(),
                        "population_set", round.populationSet(),
                        "kind", round.kind(),
                        "reference_date", round.referenceDate(),
                        "opens_at", round.opensAt(),
                        "closes_at", round.closesAt(),
                        "asked", round.asked().size()));
        return new RoundCreation.Created(id);
    }

    /**
     * Gives one municipality a later deadline.
     *
     * @param until first moment at which it can no longer answer
     * @param reason why, for the audit trail
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public ExtensionResult extend(RoundId round, MunicipalityId municipality, Instant until, String reason) {
        Optional<RoundRepository.Deadline> found = repository.lockDeadline(round, municipality);
        if (found.isEmpty()) {
            return ExtensionResult.NOT_ASKED;
        }
        RoundRepository.Deadline deadline = found.get();
        if (deadline.over()) {
            return ExtensionResult.ROUND_OVER;
        }
        if (!until.isAfter(deadline.now()) || !until.isAfter(deadline.closesAt())) {
            return ExtensionResult.NOT_LATER;
        }
        repository.extend(round, municipality, until);
        auditTrail.record(
                "participation.extended",
                AuditedObject.of("participation", round + "/" + municipality)
                        .in(municipality)
                        .in(round),
                Map.of("closes_at", deadline.closesAt()),
                Map.of("closes_at", until, "reason", reason));
        return ExtensionResult.EXTENDED;
    }

    /** Lets a round count with other numbers of residents, where figures that municipalities gave were adopted or left. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public void usePopulationSet(RoundId id, PopulationSetId set) {
        Round before = query.byId(id).orElseThrow();
        if (!before.populationSet().equals(set)) {
            repository.usePopulationSet(id, set);
            auditTrail.record(
                    "round.population_set_changed",
                    AuditedObject.of("round", id).in(id),
                    Map.of("population_set", before.populationSet()),
                    Map.of("population_set", set));
        }
    }
}
