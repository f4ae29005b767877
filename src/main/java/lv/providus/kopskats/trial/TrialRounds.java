package lv.providus.kopskats.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.round.NewRound;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.round.RoundCreation;
import lv.providus.kopskats.round.RoundKind;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;

/** Makes the three rounds of a trial. */
@TrialOnly
@Component
class TrialRounds {

    /** Assumed: the presentation gives no date, only that Varakļānu novads still existed. */
    static final LocalDate SLIDES_DATE = LocalDate.of(2024, Month.JUNE, 1);

    static final LocalDate DEMONSTRATION_DATE = LocalDate.of(2024, Month.OCTOBER, 1);

    /** The day of the register's numbers of residents, after the merger of Varakļānu and Madonas novads. */
    static final LocalDate OPEN_DATE = LocalDate.of(2026, Month.JANUARY, 1);

    private static final int OPEN_SINCE_DAYS = 14;
    private static final int OPEN_FOR_DAYS = 60;

    private final RoundService rounds;
    private final MunicipalityService municipalities;
    private final Texts texts;

    TrialRounds(RoundService rounds, MunicipalityService municipalities, Texts texts) {
        this.rounds = rounds;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    /** The rows of the slides; nobody else is asked, see docs/decisions/0006-trial-data.md. */
    RoundId slides(QuestionnaireVersionId questionnaire, PopulationSetId residents, Collection<MunicipalityId> rows) {
        return create(new NewRound(
                questionnaire,
                residents,
                text("trial.round.slides.title"),
                text("trial.round.slides.note"),
                RoundKind.PARTIAL,
                false,
                SLIDES_DATE,
                true,
                startOf(SLIDES_DATE.minusMonths(1)),
                startOf(SLIDES_DATE),
                Set.copyOf(rows),
                null));
    }

    RoundId demonstration(QuestionnaireVersionId questionnaire, PopulationSetId residents) {
        return create(new NewRound(
                questionnaire,
                residents,
                text("trial.round.demonstration.title"),
                null,
                RoundKind.FULL,
                true,
                DEMONSTRATION_DATE,
                false,
                startOf(DEMONSTRATION_DATE),
                startOf(DEMONSTRATION_DATE.plusMonths(1)),
                everybodyOn(DEMONSTRATION_DATE),
                contact()));
    }

    /** The only dates that depend on when the trial begins: somebody who tries it shall find a round that is open. */
    RoundId open(QuestionnaireVersionId questionnaire, PopulationSetId residents, LocalDate today) {
        return create(new NewRound(
                questionnaire,
                residents,
                text("trial.round.open.title"),
                null,
                RoundKind.FULL,
                true,
                OPEN_DATE,
                false,
                startOf(today.minusDays(OPEN_SINCE_DAYS)),
                startOf(today.plusDays(OPEN_FOR_DAYS)),
                everybodyOn(OPEN_DATE),
                contact()));
    }

    private RoundContact contact() {
        return new RoundContact(texts.get(Language.LV, "trial.round.contact"), "aptauja@providus.example");
    }

    private Set<MunicipalityId> everybodyOn(LocalDate date) {
        return municipalities.validOn(date).stream().map(Municipality::id).collect(Collectors.toSet());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Formats.ZONE).toInstant();
    }

    private LocalizedText text(String key) {
        return new LocalizedText(texts.get(Language.LV, key), texts.get(Language.EN, key));
    }

    private RoundId create(NewRound round) {
        return switch (rounds.create(round)) {
            case RoundCreation.Created(RoundId id) -> id;
            case RoundCreation.Refused(RoundCreation.Reason reason) ->
                throw new IllegalStateException(round.title().en() + ": " + reason);
        };
    }
}
