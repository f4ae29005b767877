package lv.providus.kopskats.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads versions of questionnaires. A published version never changes, so it is kept in memory. */
@Service
@Transactional(readOnly = true)
public class QuestionnaireService {

    private record Published(QuestionnaireVersionId id, Instant publishedAt) {}

    private final QuestionnaireQuery query;
    private final Map<Published, QuestionnaireVersion> published = new ConcurrentHashMap<>();

    QuestionnaireService(QuestionnaireQuery query) {
        this.query = query;
    }

    /** A version; empty where there is none, and for coordinators where it is not published. */
    @PreAuthorize(Role.Access.COORDINATOR_OR_RESEARCHER)
    public Optional<QuestionnaireVersion> load(QuestionnaireVersionId id) {
        return query.head(id)
                .filter(head -> head.publishedAt() != null || seesDrafts())
                .map(this::load);
    }

    /** All versions, by questionnaire, the newest first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<QuestionnaireVersionSummary> versions() {
        return query.versions();
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
            case Actor.SystemActor _ -> true;
        };
    }
}
