package lv.providus.kopskats.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets coordinators read what the municipalities submitted that were merged into theirs, and nobody else's. */
@Service
@Transactional(readOnly = true)
public class PredecessorSubmissionService {

    private final PredecessorSubmissionQuery query;
    private final SubmissionQuery submissions;
    private final QuestionnaireService questionnaires;
    private final ResponseFindings findings;
    private final MunicipalityService municipalities;
    private final AuditTrail audit;

    PredecessorSubmissionService(
            PredecessorSubmissionQuery query,
            SubmissionQuery submissions,
            QuestionnaireService questionnaires,
            ResponseFindings findings,
            MunicipalityService municipalities,
            AuditTrail audit) {
        this.query = query;
        this.submissions = submissions;
        this.questionnaires = questionnaires;
        this.findings = findings;
        this.municipalities = municipalities;
        this.audit = audit;
    }

    /** What all predecessors of the own municipality submitted, the latest round first. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public List<PredecessorSubmission> list() {
        return query.of(predecessors());
    }

    /** The latest submission of a predecessor in a round; empty where it is none or submitted nothing. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional
    public Optional<Submission> open(RoundId round, MunicipalityId predecessor) {
        if (!predecessors().contains(predecessor)) {
            return Optional.empty();
        }
        Optional<Submission> submission = submissions
                .latest(round, predecessor)
                .map(stored -> stored.with(
                        questionnaires.load(stored.questionnaire()).orElseThrow(),
                        findings.basis(stored.round(), stored.municipality())));
        submission.ifPresent(read -> audit.record(
                "submission.opened",
                AuditedObject.of("submission", read.receipt().receiptNumber())
                        .in(predecessor)
                        .in(round),
                Map.of(),
                Map.of()));
        return submission;
    }

    private List<MunicipalityId> predecessors() {
        MunicipalityId own = Actors.requireMunicipality();
        return municipalities.withPredecessors(own).stream()
                .map(Municipality::id)
                .filter(id -> !id.equals(own))
                .toList();
    }
}
