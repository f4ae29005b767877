package lv.providus.kopskats.trend;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.publication.Division;
import lv.providus.kopskats.publication.LatestOfQuestion;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.trend.TrendPoint.Gap;

/** Makes a trend from the latest releases and nothing else; a round without a release is a gap. */
final class PublishedTrend {

    private static final List<Gap> NOT_KNOWN = List.of(Gap.NOBODY_ASKED, Gap.NOT_RELEASED);

    private final TrendSubject subject;
    private final TrendChoice choice;
    private final List<TrendRound> rounds;
    private final Map<RoundId, List<Asked>> asked;
    private final Map<RoundId, LatestOfQuestion> releases;

    PublishedTrend(
            TrendSubject subject,
            TrendChoice choice,
            List<TrendRound> rounds,
            Map<RoundId, List<Asked>> asked,
            Map<RoundId, LatestOfQuestion> releases) {
        this.subject = subject;
        this.choice = choice;
        this.rounds = rounds;
        this.asked = asked;
        this.releases = releases;
    }

    Trend trend() {
        return new Trend(
                subject,
                choice,
                rounds,
                choice.groups(subject).stream()
                        .map(group -> new Trend.Line(
                                group,
                                rounds.stream()
                                        .map(round -> point(group, round))
                                        .toList()))
                        .filter(PublishedTrend::isOfAnybody)
                        .toList(),
                new Breaks(subject, choice, rounds).of(asked),
                List.of());
    }

    /** Whether a release knows of somebody in the group, or as long as there is none, somebody may be in it. */
    private static boolean isOfAnybody(Trend.Line line) {
        boolean known =
                line.points().stream().anyMatch(point -> point.gap() == null || !NOT_KNOWN.contains(point.gap()));
        boolean empty = line.group().equals(new TrendGroup.OfSize(SizeClass.UNKNOWN))
                || line.points().stream().anyMatch(point -> point.gap() == Gap.NOBODY_ASKED);
        return known || !empty;
    }

    private TrendPoint point(TrendGroup group, TrendRound round) {
        LatestOfQuestion release = releases.get(round.id());
        if (release == null) {
            return TrendPoint.without(Gap.NOT_RELEASED, null);
        }
        Publication.Question question = release.question();
        if (question == null) {
            return TrendPoint.without(Gap.WITHHELD, null);
        }
        return group instanceof TrendGroup.OfMunicipality(TrendSubject.Named municipality)
                ? ofMunicipality(municipality, round, question)
                : figures(group, question)
                        .map(figures -> figures.point(choice, subject.question(), round.question()))
                        .orElse(TrendPoint.without(Gap.NOBODY_ASKED, null));
    }

    private static Optional<PublishedFigures> figures(TrendGroup group, Publication.Question question) {
        return switch (group) {
            case TrendGroup.OfRegion(TrendSubject.Region region) -> of(question, Division.REGION, region.code());
            case TrendGroup.Rest(TrendSubject.Region outside) ->
                of(question, Division.COUNTRY, "")
                        .map(country -> of(question, Division.REGION, outside.code())
                                .map(country::without)
                                .orElse(country));
            case TrendGroup.OfKind(var kind) ->
                of(question, Division.KIND, kind.name().toLowerCase(Locale.ROOT));
            case TrendGroup.OfSize(var size) ->
                of(question, Division.SIZE, size.name().toLowerCase(Locale.ROOT));
            case TrendGroup.Country ignored -> of(question, Division.COUNTRY, "");
            case TrendGroup.OfMunicipality ignored -> Optional.empty();
        };
    }

    private static Optional<PublishedFigures> of(Publication.Question question, Division division, String code) {
        return question.groups().stream()
                .filter(group -> group.division() == division && group.code().equals(code))
                .findFirst()
                .map(PublishedFigures::of);
    }

    /** Numbers stand in releases by the names of municipalities on the reference date. */
    private TrendPoint ofMunicipality(
            TrendSubject.Named municipality, TrendRound round, Publication.Question question) {
        Set<MunicipalityId> lineage = subject.lineages().of(municipality.id());
        List<Asked> members = asked.getOrDefault(round.id(), List.of()).stream()
                .filter(one -> lineage.contains(one.id()))
                .toList();
        if (members.isEmpty()) {
            return TrendPoint.without(Gap.NOBODY_ASKED, null);
        }
        if (question.numbers().isEmpty()) {
            return TrendPoint.without(Gap.WITHHELD, null);
        }
        Set<String> names = members.stream().map(Asked::name).collect(Collectors.toSet());
        boolean itself = members.stream().allMatch(one -> one.id().equals(municipality.id()));
        boolean complete = itself
                || members.stream()
                        .map(Asked::id)
                        .collect(Collectors.toSet())
                        .containsAll(subject.lineages().existing(municipality.id(), round.referenceDate()));
        return complete
                ? PublishedNumbers.point(
                        question.numbers().stream()
                                .filter(number -> names.contains(number.municipality()))
                                .toList(),
                        choice.measure(),
                        subject.question().isOfType(round.question()),
                        itself)
                : TrendPoint.without(Gap.PREDECESSORS_INCOMPLETE, null);
    }
}
