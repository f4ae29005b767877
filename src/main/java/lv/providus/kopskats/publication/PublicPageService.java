package lv.providus.kopskats.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Switches on and off what everybody may read of a round. */
@Service
@Transactional
public class PublicPageService {

    private final PublicPageRepository repository;
    private final PublishedRoundQuery rounds;
    private final ReleaseRepository releases;
    private final ResultsService results;
    private final AuditTrail audit;

    PublicPageService(
            PublicPageRepository repository,
            PublishedRoundQuery rounds,
            ReleaseRepository releases,
            ResultsService results,
            AuditTrail audit) {
        this.repository = repository;
        this.rounds = rounds;
        this.releases = releases;
        this.results = results;
        this.audit = audit;
    }

    /** What everybody may read of a round; empty where its public page is switched off. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public Optional<PublicPage> find(RoundId round) {
        return repository.find(round);
    }

    /** The questions of which the latest release of a published round shows something; empty where it has none. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<QuestionId> choosable(RoundId round) {
        return rounds.published(round).map(PublishedRound::questions).orElse(List.of());
    }

    /** Lets everybody read these questions of a published round, and no others of it. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public PublicPageOutcome switchOn(RoundId round, Collection<QuestionId> questions) {
        releases.lock(round);
        Optional<PublishedRound> published = rounds.published(round);
        if (published.isEmpty()) {
            return PublicPageOutcome.NOT_PUBLISHED;
        }
        List<QuestionId> chosen =
                published.get().questions().stream().filter(questions::contains).toList();
        if (chosen.isEmpty()) {
            return PublicPageOutcome.NO_QUESTION;
        }
        List<QuestionId> before =
                repository.find(round).map(PublicPage::questions).orElse(List.of());
        repository.switchOff(round);
        repository.switchOn(round, chosen);
        audit.record(
                "publication.public_page_on",
                AuditedObject.of("round", round).in(round),
                Map.of("questions", codes(round, before)),
                Map.of("questions", codes(round, chosen)));
        return PublicPageOutcome.SWITCHED_ON;
    }

    /** Lets nobody read the round without sign-in any more. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public PublicPageOutcome switchOff(RoundId round) {
        releases.lock(round);
        repository.find(round).ifPresent(page -> {
            repository.switchOff(round);
            audit.record(
                    "publication.public_page_off",
                    AuditedObject.of("round", round).in(round),
                    Map.of("questions", codes(round, page.questions())),
                    Map.of());
        });
        return PublicPageOutcome.SWITCHED_OFF;
    }

    private String codes(RoundId round, List<QuestionId> questions) {
        return results.asked(round, questions).stream()
                .map(ResultsQuestion::code)
                .collect(Collectors.joining(", "));
    }
}
