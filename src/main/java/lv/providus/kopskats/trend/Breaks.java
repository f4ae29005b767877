package lv.providus.kopskats.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;

/** Finds what makes rounds that follow each other hard to compare. */
final class Breaks {

    private final TrendSubject subject;
    private final TrendChoice choice;
    private final List<TrendRound> rounds;

    Breaks(TrendSubject subject, TrendChoice choice, List<TrendRound> rounds) {
        this.subject = subject;
        this.choice = choice;
        this.rounds = rounds;
    }

    List<TrendBreak> of(Map<RoundId, List<Asked>> asked) {
        List<TrendBreak> breaks = new ArrayList<>();
        for (int place = 1; place < rounds.size(); place++) {
            TrendRound before = rounds.get(place - 1);
            TrendRound after = rounds.get(place);
            ofQuestion(place, before.question(), after.question(), breaks);
            if (choice.usesResidents() && !before.populationSet().equals(after.populationSet())) {
                breaks.add(new TrendBreak.Residents(place, before.residents(), after.residents()));
            }
            ofBorders(
                    place,
                    asked.getOrDefault(before.id(), List.of()),
                    asked.getOrDefault(after.id(), List.of()),
                    breaks);
        }
        return breaks;
    }

    private static void ofQuestion(int place, TrendQuestion before, TrendQuestion after, List<TrendBreak> breaks) {
        if (!before.wording(Language.LV).equals(after.wording(Language.LV))) {
            breaks.add(new TrendBreak.Wording(place, before.wording(Language.LV), after.wording(Language.LV)));
        }
        if (!before.isOfType(after)) {
            breaks.add(new TrendBreak.Type(place));
        } else if (!choices(before).equals(choices(after))) {
            breaks.add(
                    after.asked().type() == ResultsQuestion.Type.SCALE
                            ? new TrendBreak.Scale(place)
                            : new TrendBreak.Choices(place));
        }
        if (before.asked().cumulative() != after.asked().cumulative()) {
            breaks.add(new TrendBreak.Cumulative(place, after.asked().cumulative()));
        }
    }

    private static List<String> choices(TrendQuestion question) {
        return question.asked().options().stream().map(Breaks::written).sorted().toList();
    }

    private static String written(ResultsQuestion.Option option) {
        return String.join(
                "\n",
                option.code(),
                String.valueOf(option.score()),
                option.wording().lv());
    }

    private void ofBorders(int place, List<Asked> before, List<Asked> after, List<TrendBreak> breaks) {
        Map<MunicipalityId, Asked> later = new LinkedHashMap<>();
        after.forEach(one -> later.put(one.id(), one));
        Map<MunicipalityId, List<String>> merged = new LinkedHashMap<>();
        for (Asked earlier : before) {
            Asked now = later.get(earlier.id());
            if (now == null) {
                subject.lineages()
                        .successorAmong(earlier.id(), later.keySet())
                        .filter(this::isOfInterest)
                        .ifPresent(into -> merged.computeIfAbsent(into, ignored -> new ArrayList<>())
                                .add(earlier.name()));
            } else {
                ofOne(place, earlier, now, breaks);
            }
        }
        merged.forEach((into, names) -> breaks.add(new TrendBreak.Merged(
                place, names, Objects.requireNonNull(later.get(into)).name())));
    }

    private void ofOne(int place, Asked before, Asked after, List<TrendBreak> breaks) {
        boolean byRegion =
                choice.grouping() == TrendGrouping.REGION_AND_REST || choice.grouping() == TrendGrouping.REGIONS;
        if (byRegion && !before.region().equals(after.region())) {
            breaks.add(new TrendBreak.Moved(place, after.name(), region(before.region()), region(after.region())));
        }
        if (choice.grouping() == TrendGrouping.KINDS && before.kind() != after.kind()) {
            breaks.add(new TrendBreak.KindChanged(place, after.name()));
        }
    }

    /** Of single municipalities only their own mergers are told. */
    private boolean isOfInterest(MunicipalityId successor) {
        Set<MunicipalityId> chosen = choice.municipalities().stream()
                .flatMap(id -> subject.lineages().of(id).stream())
                .collect(Collectors.toSet());
        return choice.grouping() != TrendGrouping.MUNICIPALITIES || chosen.contains(successor);
    }

    private LocalizedText region(String code) {
        return subject.region(code).map(TrendSubject.Region::name).orElse(new LocalizedText(code, code));
    }
}
