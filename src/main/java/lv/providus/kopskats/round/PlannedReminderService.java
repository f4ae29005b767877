package lv.providus.kopskats.round;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a round reminds by itself. */
@Service
@Transactional
public class PlannedReminderService {

    private final PlannedReminderRepository repository;
    private final LetterRepository rounds;
    private final AuditTrail auditTrail;

    PlannedReminderService(PlannedReminderRepository repository, LetterRepository rounds, AuditTrail auditTrail) {
        this.repository = repository;
        this.rounds = rounds;
        this.auditTrail = auditTrail;
    }

    /** The reminders of a round in the order in which they go out. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<PlannedReminder> list(RoundId round) {
        return repository.of(round);
    }

    /** What is to go out now, of all rounds. */
    @PreAuthorize(Role.Access.SYSTEM)
    @Transactional(readOnly = true)
    public List<DueReminder> due() {
        return repository.due();
    }

    /** Plans a reminder so many days before the day on which the round closes, at that time in Latvia. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public PlannedReminderOutcome add(RoundId round, int daysBefore, LocalTime time) {
        if (daysBefore < 0 || daysBefore > PlannedReminder.MOST_DAYS) {
            return PlannedReminderOutcome.DAYS;
        }
        if (!rounds.lockUnlessOver(round)) {
            return PlannedReminderOutcome.ROUND_OVER;
        }
        if (!repository.insert(round, daysBefore, time)) {
            return PlannedReminderOutcome.THERE_ALREADY;
        }
        record("round.reminder_planned", round, Map.of(), Map.of("days_before", daysBefore, "time", time));
        return PlannedReminderOutcome.DONE;
    }

    @PreAuthorize(Role.Access.RESEARCHER)
    public PlannedReminderOutcome remove(RoundId round, PlannedReminder reminder) {
        Optional<Boolean> sent = repository.sent(round, reminder.id());
        if (sent.isEmpty()) {
            return PlannedReminderOutcome.ROUND_OVER;
        }
        if (sent.get()) {
            return PlannedReminderOutcome.SENT;
        }
        repository.delete(reminder.id());
        record(
                "round.reminder_unplanned",
                round,
                Map.of("days_before", reminder.daysBefore(), "time", reminder.time()),
                Map.of());
        return PlannedReminderOutcome.DONE;
    }

    private void record(String action, RoundId round, Map<String, ?> before, Map<String, ?> after) {
        auditTrail.record(action, AuditedObject.of("round", round).in(round), before, after);
    }
}
