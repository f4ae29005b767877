package lv.providus.kopskats.round;

import java.util.HashSet;
import java.util.Set;
import lv.providus.kopskats.audit.Differences;
import lv.providus.kopskats.shared.MunicipalityId;

/** What an edit of a round makes different. */
final class RoundDifferences {

    private RoundDifferences() {}

    static Differences between(Round before, Set<MunicipalityId> asked, NewRound wanted) {
        return new Differences()
                .of("no_longer_asked", Set.of(), without(asked, wanted.asked()))
                .of("asked_too", Set.of(), without(wanted.asked(), asked))
                .of("title", before.title(), wanted.title())
                .of("note", before.note(), wanted.note())
                .of("privacy", before.privacy(), wanted.privacy())
                .of("contact", before.contact(), wanted.contact())
                .of("kind", before.kind(), wanted.kind())
                .of("questionnaire_version", before.questionnaireVersion(), wanted.questionnaireVersion())
                .of("population_set", before.populationSet(), wanted.populationSet())
                .of("reference_date", before.referenceDate(), wanted.referenceDate())
                .of("opens_at", before.opensAt(), wanted.opensAt())
                .of("closes_at", before.closesAt(), wanted.closesAt());
    }

    private static Set<MunicipalityId> without(Set<MunicipalityId> all, Set<MunicipalityId> others) {
        Set<MunicipalityId> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }
}
