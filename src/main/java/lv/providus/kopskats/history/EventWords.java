package lv.providus.kopskats.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.providus.kopskats.audit.AuditEvent;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Words for what events hold. What has none, from a version of the application that is gone, stays as it was written. */
public final class EventWords {

    private static final String ACTIONS = "audit.action.";
    private static final String NAMES = "audit.value.";
    private static final String WORDS = "audit.word.";
    private static final String ACTORS = "audit.actor.";

    private final Texts texts;
    private final Language language;
    private final Set<String> keys;
    private final Map<MunicipalityId, String> municipalities;
    private final Map<RoundId, String> rounds;

    EventWords(
            Texts texts, Language language, Map<MunicipalityId, String> municipalities, Map<RoundId, String> rounds) {
        this.texts = texts;
        this.language = language;
        this.keys = texts.keys(language);
        this.municipalities = Map.copyOf(municipalities);
        this.rounds = Map.copyOf(rounds);
    }

    /** What happened, e.g. "Account disabled". */
    public String action(String action) {
        return textOr(ACTIONS + action, action);
    }

    /** What a value is called. */
    public String name(String name) {
        return textOr(NAMES + name, name);
    }

    /** A value as people read it. */
    public String value(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        if (name.equals("municipality") && value.matches("[0-9]{1,18}")) {
            return municipalities.getOrDefault(new MunicipalityId(Long.parseLong(value)), value);
        }
        String word = WORDS + value.toLowerCase(Locale.ROOT);
        return keys.contains(word) ? texts.get(language, word) : moment(value);
    }

    private String moment(String value) {
        if (!value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z")) {
            return value;
        }
        try {
            return Formats.in(language).dateAndTime(Instant.parse(value));
        } catch (DateTimeException noMoment) {
            return value;
        }
    }

    /** Who did it: a person as recorded, or the part of the system that did it by itself. */
    public String actor(AuditEvent event) {
        return event.actor() == null
                ? textOr(ACTORS + event.actorLabel().replace(' ', '_'), event.actorLabel())
                : event.actorLabel();
    }

    /** The municipality that an event concerns, empty where it concerns none. */
    public String municipality(AuditEvent event) {
        MunicipalityId id = event.object().municipality();
        return id == null ? "" : municipalities.getOrDefault(id, id.toString());
    }

    /** The round that an event concerns, empty where it concerns none. */
    public String round(AuditEvent event) {
        RoundId id = event.object().round();
        return id == null ? "" : rounds.getOrDefault(id, id.toString());
    }

    private String textOr(String key, String fallback) {
        return keys.contains(key) ? texts.get(language, key) : fallback;
    }
}
