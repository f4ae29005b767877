package lv.providus.kopskats.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the versions of questionnaires. An uploaded file becomes a draft; a draft can be replaced, deleted or published,
 * and a published version never changes, so it is kept in memory.
 */
@Service
@Transactional
public class QuestionnaireService {

    private record Published(QuestionnaireVersionId id, Instant publishedAt) {}

    private final QuestionnaireQuery query;
    private final QuestionnaireRepository repository;
    private final AuditTrail auditTrail;
    private final Map<Published, QuestionnaireVersion> published = new ConcurrentHashMap<>();

    QuestionnaireService(QuestionnaireQuery query, QuestionnaireRepository repository, AuditTrail auditTrail) {
        this.query = query;
        this.repository = repository;
        this.auditTrail = auditTrail;
    }

    /** A version; empty where there is none, and for those who answer where it is not published. */
    @PreAuthorize(Role.Access.WHOEVER_ANSWERS_OR_RESEARCHER)
    @Transactional(readOnly = true)
    public Optional<QuestionnaireVersion> load(QuestionnaireVersionId id) {
        return query.head(id)
                .filter(head -> head.publishedAt() != null || seesDrafts())
                .map(this::load);
    }

    /**
     * A published version, which is final and therefore read from the database only once.
     *
     * @param publishedAt as it is stored: it tells the version from one that had the same id in an emptied database
     */
    @PreAuthorize(Role.Access.WHOEVER_ANSWERS_OR_RESEARCHER)
    @Transactional(readOnly = true)
    public QuestionnaireVersion published(QuestionnaireVersionId id, Instant publishedAt) {
        return published.computeIfAbsent(
                new Published(id, publishedAt),
                ignored -> query.load(query.head(id).orElseThrow()));
    }

    /** All versions, by questionnaire, the newest first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<QuestionnaireVersionSummary> versions() {
        return query.versions();
    }

    /** A version as a file that can be edited and uploaded again. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public Optional<QuestionnaireDownload> download(QuestionnaireVersionId id) {
        return query.head(id)
                .map(this::load)
                .map(version -> new QuestionnaireDownload(
                        version.code() + "-" + version.number() + ".yaml", ContentWriter.write(version.content())));
    }

    /** Stores a file as a draft: the next version of the questionnaire that it names, or the first one of a new one. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public QuestionnaireUpload upload(byte[] file) {
        return switch (ContentReader.read(file)) {
            case FileReading.Refused(List<FileProblem> problems) -> new QuestionnaireUpload.Refused(problems);
            case FileReading.Read(QuestionnaireContent content) -> {
                QuestionnaireVersionId id = repository.insert(content);
                record("questionnaire_version.uploaded", id, Map.of(), Map.of("questionnaire", content.code()));
                yield new QuestionnaireUpload.Stored(id);
            }
        };
    }

    /** Puts the content of a file into a draft, which keeps its number. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public QuestionnaireUpload replaceDraft(QuestionnaireVersionId id, byte[] file) {
        return switch (ContentReader.read(file)) {
            case FileReading.Refused(List<FileProblem> problems) -> new QuestionnaireUpload.Refused(problems);
            case FileReading.Read(QuestionnaireContent content) ->
                repository
                        .lock(id)
                        .filter(locked -> locked.publishedAt() == null)
                        .map(locked -> replaceDraft(id, locked, content))
                        .orElseGet(QuestionnaireUpload.NoDraft::new);
        };
    }

    private QuestionnaireUpload replaceDraft(
            QuestionnaireVersionId id, QuestionnaireRepository.Locked draft, QuestionnaireContent content) {
        if (!draft.code().equals(content.code().value())) {
            return new QuestionnaireUpload.OtherQuestionnaire(new QuestionCode(draft.code()), content.code());
        }
        repository.replace(id, content);
        record("questionnaire_version.replaced", id, Map.of(), Map.of("questionnaire", content.code()));
        return new QuestionnaireUpload.Stored(id);
    }

    /** Makes a draft final, so that rounds can ask it. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public DraftChange publish(QuestionnaireVersionId id) {
        return changeDraft(id, "questionnaire_version.published", () -> repository.publish(id));
    }

    @PreAuthorize(Role.Access.RESEARCHER)
    public DraftChange deleteDraft(QuestionnaireVersionId id) {
        return changeDraft(id, "questionnaire_version.deleted", () -> repository.delete(id));
    }

    private DraftChange changeDraft(QuestionnaireVersionId id, String action, Runnable change) {
        QuestionnaireRepository.Locked draft = repository.lock(id).orElse(null);
        if (draft == null) {
            return DraftChange.NOT_FOUND;
        }
        if (draft.publishedAt() != null) {
            return DraftChange.ALREADY_PUBLISHED;
        }
        change.run();
        record(action, id, Map.of("questionnaire", draft.code(), "number", draft.number()), Map.of());
        return DraftChange.DONE;
    }

    private void record(String action, QuestionnaireVersionId id, Map<String, ?> oldValues, Map<String, ?> newValues) {
        auditTrail.record(action, AuditedObject.of("questionnaire_version", id), oldValues, newValues);
    }

    private QuestionnaireVersion load(QuestionnaireQuery.Head head) {
        Instant publishedAt = head.publishedAt();
        return publishedAt == null
                ? query.load(head)
                : published.computeIfAbsent(new Published(head.id(), publishedAt), ignored -> query.load(head));
    }

    private static boolean seesDrafts() {
        return switch (Actors.require()) {
            case Actor.Person person -> person.role() == Role.RESEARCHER;
            case Actor.Delegate _ -> false;
            case Actor.SystemActor _ -> true;
        };
    }
}
