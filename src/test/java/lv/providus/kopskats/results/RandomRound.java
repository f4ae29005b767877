package lv.providus.kopskats.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.providus.kopskats.shared.RoundId;

/** Rounds with answers by chance. */
public final class RandomRound {

    private static final List<String> SCALES = List.of("finance_sufficient", "local_involvement", "residents_support");
    private static final List<String> ACTIVITIES = List.of("events", "collectives", "premises", "funding", "other");

    private RandomRound() {}

    /** 39 of 43 submitted, some twice, every kind of "no answer" among the answers. */
    public static RoundId of(SurveyFixture survey, long seed) {
        RoundId round = survey.fullRound();
        Random random = new Random(seed);
        List<String> asked = survey.asked(round);
        for (int i = 0; i < asked.size(); i++) {
            if (i % 11 == 10) {
                survey.draft(round, asked.get(i), "housed_total", 5);
                continue;
            }
            survey.submit(round, asked.get(i), randomAnswers(random));
            if (i % 7 == 0) {
                survey.submit(round, asked.get(i), randomAnswers(random));
                survey.draft(round, asked.get(i), "housed_total", 99_999);
            }
        }
        return round;
    }

    private static Map<String, Object> randomAnswers(Random random) {
        Map<String, Object> answers = new HashMap<>();
        put(answers, random, "residing_now", random.nextInt(600));
        put(answers, random, "housed_total", random.nextInt(4000));
        put(answers, random, "population", 1000 + random.nextInt(90_000));
        SCALES.forEach(scale -> put(answers, random, scale, 1 + random.nextInt(5)));
        List<String> ticked = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            ticked.add("none");
        } else {
            ACTIVITIES.stream().filter(activity -> random.nextInt(3) == 0).forEach(ticked::add);
        }
        put(answers, random, "informal_support", ticked);
        put(answers, random, "difficulties", "Grūtības " + random.nextInt(100));
        put(answers, random, "coordinator_since", "2023-0%d-11".formatted(1 + random.nextInt(9)));
        put(answers, random, "form_of_work", random.nextBoolean() ? "full_time" : "part_time");
        return answers;
    }

    private static void put(Map<String, Object> answers, Random random, String code, Object value) {
        switch (random.nextInt(10)) {
            case 0 -> answers.put(code, SurveyFixture.DOES_NOT_KNOW);
            case 1 -> answers.put(code, SurveyFixture.NOT_APPLICABLE);
            case 2 -> {}
            default -> answers.put(code, value);
        }
    }
}
