package lv.providus.kopskats.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.RoundPopulation;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to questions of a round by a choice, ticks or a number.
 *
 * @param asked those asked, in Latvian order of names
 * @param given by question, of all those asked
 */
record RoundAnswers(List<Asked> asked, Map<QuestionId, Map<MunicipalityId, Given>> given) {

    private static final Given NOTHING = new Given(MunicipalityAnswer.Kind.NOT_SUBMITTED, List.of(), null);

    static RoundAnswers of(Map<QuestionId, List<MunicipalityAnswer>> answers, RoundPopulation population) {
        Map<QuestionId, Map<MunicipalityId, Given>> given = new HashMap<>();
        answers.forEach((question, all) -> {
            Map<MunicipalityId, Given> rows = new HashMap<>();
            all.forEach(row -> rows.put(row.municipality(), new Given(row.outcome(), row.choices(), row.number())));
            given.put(question, rows);
        });
        return new RoundAnswers(
                answers.values().stream().findFirst().orElse(List.of()).stream()
                        .map(row -> new Asked(
                                row.municipality(),
                                row.name(),
                                row.region(),
                                row.kind(),
                                residents(population, row.municipality()),
                                row.submission() != null))
                        .toList(),
                given);
    }

    private static Publication.@Nullable Residents residents(RoundPopulation population, MunicipalityId municipality) {
        return population
                .of(municipality)
                .map(found -> new Publication.Residents(
                        found.number(),
                        Objects.equals(found.on(), population.source().date()) ? null : found.on(),
                        found.adopted()))
                .orElse(null);
    }

    /**
     * A municipality asked.
     *
     * @param region code of its planning region on the reference date
     * @param residents in the round's population set, null where that does not hold it
     */
    record Asked(
            MunicipalityId municipality,
            String name,
            String region,
            MunicipalityKind kind,
            Publication.@Nullable Residents residents,
            boolean submitted) {

        @Nullable
        Integer numberOfResidents() {
            return residents == null ? null : residents.number();
        }
    }

    /** What it answered to a question in its latest submission. */
    record Given(
            MunicipalityAnswer.Kind outcome,
            List<ChoiceId> choices,
            @Nullable BigDecimal number) {}

    /** What one of those asked answered to a question. */
    Given given(QuestionId question, Asked by) {
        return by.submitted()
                ? given.getOrDefault(question, Map.of()).getOrDefault(by.municipality(), NOTHING)
                : NOTHING;
    }
}
