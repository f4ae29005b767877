package lv.providus.kopskats.response;

import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a colleague without an account may do: open the entrusted section and hand it in; answers are saved as everybody's are. */
@Service
@Transactional
public class DelegateService {

    private final DelegationQuery query;
    private final DelegationRepository repository;
    private final ResponseQuery responses;
    private final RoundService rounds;
    private final QuestionnaireService questionnaires;
    private final ResponseFindings findings;
    private final AuditTrail audit;

    DelegateService(
            DelegationQuery query,
            DelegationRepository repository,
            ResponseQuery responses,
            RoundService rounds,
            QuestionnaireService questionnaires,
            ResponseFindings findings,
            AuditTrail audit) {
        this.query = query;
        this.repository = repository;
        this.responses = responses;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.findings = findings;
        this.audit = audit;
    }

    /** The section entrusted to the delegate who acts; empty where the delegation has ended. */
    @PreAuthorize(Role.Access.DELEGATE)
    @Transactional(readOnly = true)
    public Optional<DelegatedResponse> open() {
        Actor.Delegate delegate = Actors.requireDelegate();
        return query.entrusted(delegate.delegation())
                .filter(entrusted -> entrusted.state().works())
                .flatMap(entrusted -> rounds.findDelegated().flatMap(round -> open(entrusted, round)));
    }

    private Optional<DelegatedResponse> open(EntrustedSection entrusted, Round round) {
        return responses.own(round.id(), entrusted.municipality()).flatMap(own -> {
            QuestionnaireVersion questionnaire =
                    questionnaires.load(own.questionnaire()).orElseThrow();
            OwnResponse response = own.of(
                    round,
                    entrusted.municipality(),
                    questionnaire,
                    findings.basis(round.id(), entrusted.municipality()));
            return questionnaire.sections().stream()
                    .filter(section -> section.code().equals(entrusted.section()))
                    .map(section -> new DelegatedResponse(entrusted, response, section))
                    .findFirst();
        });
    }

    /** How far the delegation of the delegate who acts has come, an ended one too. */
    @PreAuthorize(Role.Access.DELEGATE)
    @Transactional(readOnly = true)
    public DelegationState state() {
        return query.state(Actors.requireDelegate().delegation()).orElse(DelegationState.REVOKED);
    }

    /**
     * Hands the section in to the coordinator, which ends the delegation.
     *
     * @return false where it had ended already
     */
    @PreAuthorize(Role.Access.DELEGATE)
    public boolean handIn() {
        Actor.Delegate delegate = Actors.requireDelegate();
        boolean handedIn = repository.handIn().isPresent();
        if (handedIn) {
            audit.record(
                    "delegation.handed_in",
                    DelegationService.audited(delegate.delegation(), delegate.municipality(), delegate.round()),
                    Map.of(),
                    Map.of("section", delegate.section()));
        }
        return handedIn;
    }
}
