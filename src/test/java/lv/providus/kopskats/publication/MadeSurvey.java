package lv.providus.kopskats.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.publication.RoundAnswers.Asked;
import lv.providus.kopskats.publication.RoundAnswers.Given;
import lv.providus.kopskats.results.MadeRound;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.QuestionId;

/** A survey made by chance, in memory: scales, single and multiple choices, municipalities in regions, kinds and sizes. */
final class MadeSurvey {

    private static final int POINTS = 5;
    private static final List<ResultsQuestion.Type> KINDS = List.of(
            ResultsQuestion.Type.SCALE, ResultsQuestion.Type.SINGLE_CHOICE, ResultsQuestion.Type.MULTIPLE_CHOICE);

    private final Random random;
    private final int lopsided;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<QuestionId, Map<MunicipalityId, Given>> given = new HashMap<>();
    final ResultsRound round;

    /**
     * A survey.
     *
     * @param first tells of which kind the first question is; the kinds follow each other
     */
    MadeSurvey(Random random, int municipalities, int questions, int first) {
        this.random = random;
        this.lopsided = random.nextInt(4);
        int regions = 2 + random.nextInt(4);
        for (int i = 0; i < municipalities; i++) {
            asked.add(new Asked(
                    new MunicipalityId(i + 1L),
                    "M" + i,
                    "region" + random.nextInt(regions),
                    random.nextInt(6) == 0 ? MunicipalityKind.VALSTSPILSETA : MunicipalityKind.NOVADS,
                    new Publication.Residents(3_000 + random.nextInt(40_000), null, false),
                    random.nextInt(12) > 0));
        }
        List<ResultsQuestion> all = IntStream.range(0, questions)
                .mapToObj(i -> question(i, KINDS.get((first + i) % KINDS.size())))
                .toList();
        round = MadeRound.of(
                IntStream.range(0, regions)
                        .mapToObj(i -> new ResultsRound.Region(
                                new PlanningRegionId(i + 1L), "region" + i, text("R" + i), text("R" + i), 0, 0))
                        .toList(),
                all);
        all.forEach(question -> asked.forEach(one -> answer(question, one)));
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }

    /** Questions are numbered from 1, choices of question 7 from 701. */
    private static ResultsQuestion question(int number, ResultsQuestion.Type type) {
        int choices = type == ResultsQuestion.Type.SCALE ? POINTS : 3;
        List<ResultsQuestion.Option> options = IntStream.rangeClosed(1, choices)
                .mapToObj(i -> new ResultsQuestion.Option(
                        new ChoiceId(100L * (number + 1) + i),
                        "c" + i,
                        text("c" + i),
                        type == ResultsQuestion.Type.SCALE ? i : null,
                        false,
                        false))
                .toList();
        return MadeRound.question(number + 1L, "q" + number, type, text("q" + number), options);
    }

    RoundAnswers answers() {
        Map<QuestionId, Map<MunicipalityId, Given>> copy = new HashMap<>();
        given.forEach((question, answers) -> copy.put(question, Map.copyOf(answers)));
        return new RoundAnswers(List.copyOf(asked), copy);
    }

    /** Some submit late, some correct an answer. */
    void correct() {
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            if (!one.submitted() && random.nextInt(2) == 0) {
                asked.set(
                        i, new Asked(one.municipality(), one.name(), one.region(), one.kind(), one.residents(), true));
            }
        }
        int share = 1 + random.nextInt(6);
        round.questions()
                .forEach(question -> asked.stream()
                        .filter(one -> random.nextInt(share * 2) == 0)
                        .forEach(one -> answer(question, one)));
    }

    private void answer(ResultsQuestion question, Asked by) {
        Given answer = switch (random.nextInt(14)) {
            case 0 -> new Given(MunicipalityAnswer.Kind.DOES_NOT_KNOW, List.of(), (BigDecimal) null);
            case 1 -> new Given(MunicipalityAnswer.Kind.LEFT_EMPTY, List.of(), null);
            default -> new Given(MunicipalityAnswer.Kind.ANSWERED, choices(question), null);
        };
        given.computeIfAbsent(question.id(), id -> new LinkedHashMap<>()).put(by.municipality(), answer);
    }

    private List<ChoiceId> choices(ResultsQuestion question) {
        List<ChoiceId> ids =
                question.options().stream().map(ResultsQuestion.Option::id).toList();
        boolean usual = random.nextInt(4) < lopsided;
        if (question.type() == ResultsQuestion.Type.MULTIPLE_CHOICE) {
            return Stream.concat(
                            ids.stream().limit(1).filter(id -> usual || random.nextBoolean()),
                            ids.stream().skip(1).filter(id -> random.nextBoolean()))
                    .toList();
        }
        return List.of(ids.get(usual ? 0 : random.nextInt(ids.size())));
    }
}
