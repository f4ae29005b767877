package lv.providus.kopskats.asking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.providus.kopskats.account.Contact;
import lv.providus.kopskats.account.Contacts;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.mail.MailStatus;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.SubmissionService;
import lv.providus.kopskats.round.DueReminder;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to the coordinators of those who can answer and have not submitted: an invitation once, reminders as often as
 * somebody sends or plans them.
 */
@Service
@Transactional
public class AskingService {

    private final AskingQuery query;
    private final AskingRepository repository;
    private final AskingMail asking;
    private final RoundService rounds;
    private final SubmissionService submissions;
    private final Contacts contacts;
    private final MailService mails;
    private final AuditTrail auditTrail;

    AskingService(
            AskingQuery query,
            AskingRepository repository,
            AskingMail asking,
            RoundService rounds,
            SubmissionService submissions,
            Contacts contacts,
            MailService mails,
            AuditTrail auditTrail) {
        this.query = query;
        this.repository = repository;
        this.asking = asking;
        this.rounds = rounds;
        this.submissions = submissions;
        this.contacts = contacts;
        this.mails = mails;
        this.auditTrail = auditTrail;
    }

    /** Who would be invited now: coordinators without an invitation, of municipalities that can answer and have not. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public AskingPreview invitations(RoundId id) {
        return rounds.find(id).map(this::uninvited).orElseGet(() -> new AskingPreview(List.of(), List.of()));
    }

    /** Who would be reminded now. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public AskingPreview reminders(RoundId id) {
        return unsubmitted(id, all -> true);
    }

    /** As {@link #reminders(RoundId)}, of these municipalities only. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public AskingPreview reminders(RoundId id, Collection<MunicipalityId> among) {
        return unsubmitted(id, among::contains);
    }

    /**
     * Invites everybody of {@link #invitations}.
     *
     * @param press tells one press of the button from the next, so that pressing twice invites once
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public AskingOutcome invite(RoundId id, UUID press) {
        return rounds.find(id)
                .map(round -> {
                    repository.lock(id);
                    List<AskingRecipient> recipients = uninvited(round).recipients();
                    return send(
                            id,
                            new AskingRepository.WaveKey(AskingWaveKind.INVITATION, press.toString(), null),
                            recipients,
                            wave -> asking.invite(round, recipients));
                })
                .orElseGet(AskingOutcome.Nobody::new);
    }

    /**
     * Reminds everybody of {@link #reminders(RoundId)}.
     *
     * @param press tells one press of the button from the next, so that pressing twice reminds once
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public AskingOutcome remind(RoundId id, UUID press) {
        return remind(id, new AskingRepository.WaveKey(AskingWaveKind.REMINDER, press.toString(), null), all -> true);
    }

    /** As {@link #remind(RoundId, UUID)}, of these municipalities only. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public AskingOutcome remind(RoundId id, Collection<MunicipalityId> among, UUID press) {
        return remind(
                id, new AskingRepository.WaveKey(AskingWaveKind.REMINDER, press.toString(), null), among::contains);
    }

    /** Sends a planned reminder; of several nodes that try only one does. */
    @PreAuthorize(Role.Access.SYSTEM)
    public AskingOutcome sendPlanned(DueReminder reminder) {
        return remind(
                reminder.round(),
                new AskingRepository.WaveKey(AskingWaveKind.REMINDER, "planned:" + reminder.id(), reminder.id()),
                all -> true);
    }

    private AskingOutcome remind(RoundId id, AskingRepository.WaveKey key, Predicate<MunicipalityId> among) {
        Optional<Round> round = rounds.find(id);
        if (round.isEmpty()) {
            return new AskingOutcome.Nobody();
        }
        repository.lock(id);
        List<AskingRecipient> recipients = unsubmitted(id, among).recipients();
        return send(id, key, recipients, wave -> asking.remind(round.get(), wave, recipients));
    }

    /** Writes the letters of a wave. */
    private interface Writing {
        int write(long wave);
    }

    private AskingOutcome send(
            RoundId id, AskingRepository.WaveKey key, List<AskingRecipient> recipients, Writing writing) {
        if (recipients.isEmpty() && key.plannedReminder() == null) {
            return new AskingOutcome.Nobody();
        }
        int municipalities = new AskingPreview(recipients, List.of()).municipalities();
        Optional<Long> wave = repository.insert(
                id, key, recipients.size(), municipalities, Actors.require().label());
        if (wave.isEmpty()) {
            return new AskingOutcome.SentAlready();
        }
        int written = writing.write(wave.get());
        auditTrail.record(
                "round.letters_sent",
                AuditedObject.of("round", id).in(id),
                Map.of(),
                Map.of(
                        "kind",
                        key.kind(),
                        "mails",
                        written,
                        "municipalities",
                        recipients.stream()
                                .map(AskingRecipient::municipalityName)
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        "planned",
                        key.plannedReminder() != null));
        return recipients.isEmpty() ? new AskingOutcome.Nobody() : new AskingOutcome.Sent(written, municipalities);
    }

    /** What was sent to many at once in a round, the latest first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<AskingWave> waves(RoundId id) {
        return query.waves(id);
    }

    /** When each municipality was last reminded; who never was is not among the keys. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public Map<MunicipalityId, Instant> lastReminders(RoundId id) {
        return mails.statuses(id, AskingWaveKind.REMINDER.mailKind()).stream()
                .filter(mail -> mail.municipality() != null)
                .collect(Collectors.toMap(
                        MailStatus::municipality,
                        MailStatus::createdAt,
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    private AskingPreview uninvited(Round round) {
        Set<String> invited = mails.statuses(round.id(), AskingWaveKind.INVITATION.mailKind()).stream()
                .map(MailStatus::key)
                .collect(Collectors.toSet());
        AskingPreview all = unsubmitted(round.id(), any -> true);
        return new AskingPreview(
                all.recipients().stream()
                        .filter(recipient -> !invited.contains(AskingMail.invitationKey(round, recipient.contact())))
                        .toList(),
                all.withoutCoordinator());
    }

    private AskingPreview unsubmitted(RoundId id, Predicate<MunicipalityId> among) {
        Map<MunicipalityId, Instant> deadlines = query.canAnswerUntil(id);
        List<ResponseProgress> asked = submissions.progress(id).stream()
                .filter(progress -> among.test(progress.municipality()))
                .filter(progress -> deadlines.containsKey(progress.municipality()))
                .filter(progress -> AskingStage.of(progress).isPresent())
                .toList();
        Map<MunicipalityId, List<Contact>> coordinators = contacts.coordinatorsOf(
                asked.stream().map(ResponseProgress::municipality).toList());
        List<AskingRecipient> recipients = new ArrayList<>();
        List<String> unreached = new ArrayList<>();
        for (ResponseProgress progress : asked) {
            List<Contact> people = coordinators.getOrDefault(progress.municipality(), List.of());
            if (people.isEmpty()) {
                unreached.add(progress.name());
            }
            AskingStage stage = AskingStage.of(progress).orElseThrow();
            people.forEach(contact -> recipients.add(new AskingRecipient(
                    progress.municipality(),
                    progress.atvk(),
                    progress.name(),
                    contact,
                    stage,
                    deadlines.getOrDefault(progress.municipality(), Instant.MIN))));
        }
        return new AskingPreview(recipients, unreached);
    }
}
