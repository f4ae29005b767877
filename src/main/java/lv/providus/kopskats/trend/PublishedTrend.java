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
                        .map(this::line)
                        .filter(PublishedTrend::isOfAnybody)
                        .toList(),
                new Breaks(subject, choice, rounds).of(asked),
                rounds.stream().filter(this::isAsEarlier).toList(),
                List.of());
    }

    private boolean isAsEarlier(TrendRound round) {
        LatestOfQuestion latest = releases.get(round.id());
        return latest != null
                && latest.question() != null
                && latest.question().groups().stream()
                        .flatMap(group -> group.choices().stream())
                        .anyMatch(shown -> shown.ofRelease() < latest.release());
    }

    private Trend.Line line(TrendGroup group) {
        List<TrendPoint> points =
                rounds.stream().map(round -> point(group, round)).toList();
        return new Trend.Line(
                group,
                points,
                TrendComparison.of(
                        points,
                        (first, last) -> isOfSame(group, points, first, last)
                                ? new TrendComparison.Same()
                                : new TrendComparison.Unknown()));
    }

    /** Releases name nobody, so only where all of the same municipalities answered both times it is known. */
    private boolean isOfSame(TrendGroup group, List<TrendPoint> points, int first, int last) {
        return group instanceof TrendGroup.OfMunicipality
                || isOfAll(group, points.get(first), rounds.get(first))
                        && isOfAll(group, points.get(last), rounds.get(last))
                        && members(group, rounds.get(first)).equals(members(group, rounds.get(last)))
                        && (!(group instanceof TrendGroup.OfSize)
                                || rounds.get(first)
                                        .populationSet()
                                        .equals(rounds.get(last).populationSet()));
    }

    private boolean isOfAll(TrendGroup group, TrendPoint point, TrendRound round) {
        TrendPoint.Value value = point.value();
        TrendPoint.Reach reach = point.reach();
        return value != null
                && reach != null
                && value.n() == reach.asked()
                && (group instanceof TrendGroup.OfSize
                        || reach.asked() == members(group, round).size());
    }

    /** Who was asked of a group; of a size everybody asked, since that follows from them and the source of residents. */
    private Set<MunicipalityId> members(TrendGroup group, TrendRound round) {
        return asked.getOrDefault(round.id(), List.of()).stream()
                .filter(one -> switch (group) {
                    case TrendGroup.OfRegion(var region) -> region.code().equals(one.region());
                    case TrendGroup.Rest(var outside) -> !outside.code().equals(one.region());
                    case TrendGroup.OfKind(var kind) -> kind == one.kind();
                    case TrendGroup.OfSize ignored -> true;
                    case TrendGroup.Country ignored -> true;
                    case TrendGroup.OfMunicipality(var municipality) ->
                        municipality.id().equals(one.id());
                })
                .map(Asked::id)
                .collect(Collectors.toSet());
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
                        .ofOne()
                : TrendPoint.without(Gap.PREDECESSORS_INCOMPLETE, null);
    }
}
