package lv.providus.kopskats.publication;

import java.time.Instant;
import java.util.List;
import lv.providus.kopskats.shared.QuestionId;

/** That everybody may read some questions of a round: since when, who switched it on, which questions. */
public record PublicPage(Instant at, String by, List<QuestionId> questions) {}
