package lv.providus.kopskats.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;

/**
 * What municipalities stated when a release was made, by question; those that submitted nothing are left out.
 *
 * @param release number of the release
 * @param members who belonged to each published group then
 */
record Statements(
        int release,
        Map<GroupKey, Set<MunicipalityId>> members,
        Map<QuestionId, Map<MunicipalityId, Stated>> byQuestion) {

    /** A published group. */
    record GroupKey(Division division, String code) {}

    /** What a municipality stated to one question. */
    record Stated(Outcome outcome, List<ChoiceId> choices) {}

    /** What those of a group stated to a question. */
    Map<MunicipalityId, Stated> of(GroupKey group, QuestionId question) {
        Set<MunicipalityId> own = members.getOrDefault(group, Set.of());
        Map<MunicipalityId, Stated> found = new LinkedHashMap<>();
        byQuestion.getOrDefault(question, Map.of()).forEach((municipality, stated) -> {
            if (own.contains(municipality)) {
                found.put(municipality, stated);
            }
        });
        return found;
    }
}
