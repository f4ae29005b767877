package lv.providus.kopskats.round;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a round, to be read and changed. */
@Service
@Transactional
public class RoundLetterService {

    private final RoundLetters letters;
    private final LetterRepository repository;
    private final AuditTrail auditTrail;

    RoundLetterService(RoundLetters letters, LetterRepository repository, AuditTrail auditTrail) {
        this.letters = letters;
        this.repository = repository;
        this.auditTrail = auditTrail;
    }

    /** One letter of each kind, in the order of {@link LetterKind}. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<Letter> list(RoundId round) {
        return List.copyOf(letters.of(round).values());
    }

    /** What is wrong with texts, without changing anything. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<LetterProblem> check(LetterKind kind, LetterTexts texts) {
        return LetterCheck.problemsOf(kind, texts);
    }

    /**
     * Writes a letter otherwise than usual.
     *
     * @param read the letter as it was read, for optimistic locking
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public LetterChange change(RoundId round, Letter read, LetterTexts texts) {
        List<LetterProblem> problems = LetterCheck.problemsOf(read.kind(), texts);
        if (!problems.isEmpty()) {
            return new LetterChange.Refused(problems);
        }
        if (!repository.lockUnlessOver(round)) {
            return new LetterChange.RoundOver();
        }
        boolean written = read.changed()
                ? repository.update(round, read.kind(), read.version(), texts)
                : repository.insert(round, read.kind(), texts);
        if (!written) {
            return new LetterChange.ChangedMeanwhile();
        }
        record("round.letter_changed", round, read, Map.of("subject", texts.subjectLv(), "body", texts.bodyLv()));
        return new LetterChange.Changed();
    }

    /** Writes a letter as usual again. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public LetterChange restoreUsual(RoundId round, LetterKind kind) {
        if (!repository.lockUnlessOver(round)) {
            return new LetterChange.RoundOver();
        }
        Letter before = Objects.requireNonNull(letters.of(round).get(kind));
        if (repository.delete(round, kind)) {
            record("round.letter_restored", round, before, Map.of());
        }
        return new LetterChange.Changed();
    }

    private void record(String action, RoundId round, Letter before, Map<String, String> after) {
        auditTrail.record(
                action,
                AuditedObject.of("round_letter", round + "/" + before.kind()).in(round),
                Map.of("subject", before.subject().lv(), "body", before.body().lv()),
                after);
    }
}
