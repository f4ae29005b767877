package lv.providus.kopskats.fieldwork;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.asking.AskingService;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.SubmissionService;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the rounds have come: who was asked, has started, has submitted. */
@Service
@Transactional(readOnly = true)
public class FieldworkService {

    private final FieldworkQuery query;
    private final RoundService rounds;
    private final SubmissionService submissions;
    private final QuestionnaireService questionnaires;
    private final MunicipalityService municipalities;
    private final AskingService asking;

    FieldworkService(
            FieldworkQuery query,
            RoundService rounds,
            SubmissionService submissions,
            QuestionnaireService questionnaires,
            MunicipalityService municipalities,
            AskingService asking) {
        this.query = query;
        this.rounds = rounds;
        this.submissions = submissions;
        this.questionnaires = questionnaires;
        this.municipalities = municipalities;
        this.asking = asking;
    }

    /** All rounds with their counts, the latest to close first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<RoundOverview> overview() {
        Map<RoundId, ResponseCounts> counts = query.countsByRound();
        return rounds.list().stream()
                .map(round -> new RoundOverview(round, counts.getOrDefault(round.id(), ResponseCounts.NONE)))
                .toList();
    }

    /** The progress of a round, empty where there is no such round. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<RoundProgress> progress(RoundId id) {
        return rounds.find(id).map(this::progressOf);
    }

    /** How submissions of a round came in day by day, beside the round before; empty where there is no such round. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<SubmissionTimeline> timeline(RoundId id) {
        return rounds.find(id).map(round -> {
            List<SubmissionTimeline.Day> days = query.submissionsByDay(id);
            return new SubmissionTimeline(
                    days,
                    rounds.asked(id),
                    Math.max(1, (int) ChronoUnit.DAYS.between(day(round.opensAt()), day(lastMoment(round))) + 1),
                    query.roundBefore(id)
                            .flatMap(rounds::find)
                            .flatMap(this::before)
                            .orElse(null));
        });
    }

    private Optional<SubmissionTimeline.Before> before(Round round) {
        List<SubmissionTimeline.Day> days = query.submissionsByDay(round.id());
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubmissionTimeline.Before(round, days, rounds.asked(round.id())));
    }

    private static Instant lastMoment(Round round) {
        Instant now = Instant.now();
        return now.isBefore(round.closesAt()) ? now : round.closesAt().minusMillis(1);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Formats.ZONE);
    }

    private RoundProgress progressOf(Round round) {
        List<ResponseProgress> asked = submissions.progress(round.id());
        List<RegionProgress> regions = municipalities.regionsOn(round.referenceDate()).stream()
                .map(region -> new RegionProgress(
                        region,
                        asked.stream()
                                .filter(progress -> progress.region().equals(region.id()))
                                .map(FieldworkService::countsOf)
                                .reduce(ResponseCounts.NONE, ResponseCounts::plus)))
                .filter(region -> region.counts().asked() > 0)
                .toList();
        int items = questionnaires
                .load(round.questionnaireVersion())
                .map(version -> version.items().size())
                .orElse(0);
        return new RoundProgress(round, items, regions, asked, asking.lastReminders(round.id()));
    }

    private static ResponseCounts countsOf(ResponseProgress progress) {
        return new ResponseCounts(
                1,
                progress.started() ? 1 : 0,
                progress.submitted() ? 1 : 0,
                progress.submitted() && progress.state() == ResponseState.RETURNED ? 1 : 0,
                progress.state() == ResponseState.ACCEPTED ? 1 : 0,
                progress.state() == ResponseState.DECLINED ? 1 : 0);
    }
}
