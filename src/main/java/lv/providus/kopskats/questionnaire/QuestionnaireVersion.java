package lv.providus.kopskats.questionnaire;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.jspecify.annotations.Nullable;

/** A stored version of a questionnaire: its content, and under which ids the database keeps it. */
public final class QuestionnaireVersion {

    private final QuestionnaireVersionId id;
    private final int number;
    private final @Nullable Instant publishedAt;
    private final QuestionnaireContent content;
    private final List<Item> items;
    private final Map<QuestionCode, Item> itemsByCode = new HashMap<>();
    private final Map<QuestionId, Item> itemsById = new HashMap<>();
    private final Map<QuestionCode, StoredItem> stored = new HashMap<>();

    /** Under which ids an item and its choices or scale points are kept. */
    record StoredItem(QuestionId id, Map<ChoiceCode, ChoiceId> choices) {}

    QuestionnaireVersion(
            QuestionnaireVersionId id,
            int number,
            @Nullable Instant publishedAt,
            QuestionnaireContent content,
            Map<QuestionCode, StoredItem> stored) {
        this.id = id;
        this.number = number;
        this.publishedAt = publishedAt;
        this.content = content;
        this.items = content.items();
        for (Item item : items) {
            StoredItem ids = stored.get(item.code());
            if (ids == null) {
                throw new IllegalArgumentException("There is no id of " + item.code());
            }
            this.stored.put(item.code(), ids);
            itemsByCode.put(item.code(), item);
            itemsById.put(ids.id(), item);
        }
    }

    public QuestionnaireVersionId id() {
        return id;
    }

    /** Counts the versions of a questionnaire, from 1. */
    public int number() {
        return number;
    }

    /** When it was published and became final; null for a draft. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public boolean published() {
        return publishedAt != null;
    }

    public QuestionnaireContent content() {
        return content;
    }

    public QuestionCode code() {
        return content.code();
    }

    public LocalizedText title() {
        return content.title();
    }

    public @Nullable LocalizedText introduction() {
        return content.introduction();
    }

    public List<Section> sections() {
        return content.sections();
    }

    /** What is compared across answers, rounds and the register, in order. */
    public List<Check> checks() {
        return content.checks();
    }

    /** What is answered, in order, the statements of batteries among it. */
    public List<Item> items() {
        return items;
    }

    public Optional<Item> item(QuestionCode code) {
        return Optional.ofNullable(itemsByCode.get(code));
    }

    public Optional<Item> item(QuestionId questionId) {
        return Optional.ofNullable(itemsById.get(questionId));
    }

    /** The section that holds an item. */
    public Optional<Section> sectionOf(QuestionCode code) {
        return sections().stream()
                .filter(section ->
                        section.items().stream().anyMatch(item -> item.code().equals(code)))
                .findFirst();
    }

    /** The id of an item of this version.
     *
     * @throws NoSuchElementException where the version has no such item
     */
    public QuestionId idOf(Item item) {
        return storedItem(item).id();
    }

    /** The id of a choice or scale point of an item of this version.
     *
     * @throws NoSuchElementException where the item has no such choice
     */
    public ChoiceId idOf(Item item, ChoiceCode choice) {
        ChoiceId choiceId = storedItem(item).choices().get(choice);
        if (choiceId == null) {
            throw new NoSuchElementException("There is no choice " + choice + " in " + item.code());
        }
        return choiceId;
    }

    /** The code of a choice or scale point of an item of this version.
     *
     * @throws NoSuchElementException where the item has no such choice
     */
    public ChoiceCode choiceCodeOf(Item item, ChoiceId choiceId) {
        return storedItem(item).choices().entrySet().stream()
                .filter(choice -> choice.getValue().equals(choiceId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no choice " + choiceId + " in " + item.code()));
    }

    private StoredItem storedItem(Item item) {
        StoredItem ids = stored.get(item.code());
        if (ids == null) {
            throw new NoSuchElementException("There is no question " + item.code() + " in version " + id);
        }
        return ids;
    }
}
