package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.RoundId;

/**
 * What a change would mean, as things stand now.
 *
 * @param rounds that ask somebody whom the change is about and are not archived, the latest first
 * @param coordinators of municipalities that would end
 * @param moved municipalities that would go to another region because theirs ends
 */
public record RegisterConsequences(List<AffectedRound> rounds, List<Coordinators> coordinators, List<String> moved) {

    public static final RegisterConsequences NONE = new RegisterConsequences(List.of(), List.of(), List.of());

    public RegisterConsequences {
        rounds = List.copyOf(rounds);
        coordinators = List.copyOf(coordinators);
        moved = List.copyOf(moved);
    }

    /**
     * A round that asks a municipality whom the change is about.
     *
     * @param municipality its name on the reference date
     * @param open whether answers are still taken
     * @param started whether there is a draft or more
     * @param submitted whether there is a submission
     * @param before whether the reference date lies before the change, so that the round stays as it is
     */
    public record AffectedRound(
            RoundId round,
            LocalizedText title,
            LocalDate referenceDate,
            String municipality,
            boolean open,
            boolean started,
            boolean submitted,
            boolean before) {}

    /** How many people look after a municipality. */
    public record Coordinators(String municipality, int people) {}
}
