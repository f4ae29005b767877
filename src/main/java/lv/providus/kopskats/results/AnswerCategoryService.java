package lv.providus.kopskats.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.results.CodingOutcome.Done;
import lv.providus.kopskats.results.CodingOutcome.Refusal;
import lv.providus.kopskats.results.CodingOutcome.Refused;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, names and deletes the categories into which texts of a round are sorted. */
@Service
@Transactional
public class AnswerCategoryService {

    private final CodingQuery query;
    private final CodingRepository repository;
    private final AuditTrail audit;

    AnswerCategoryService(CodingQuery query, CodingRepository repository, AuditTrail audit) {
        this.query = query;
        this.repository = repository;
        this.audit = audit;
    }

    /** Categories of the same question in the latest earlier round that has some; empty where none has. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<Coding.Category> earlier(RoundId round, QuestionId question) {
        return query.earlier(round, question);
    }

    /** Makes a category. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome add(RoundId round, ResultsQuestion question, String lv, String en) {
        if (!isName(lv) || !isName(en)) {
            return new Refused(Refusal.NAME_MISSING);
        }
        return add(round, question.id(), new LocalizedText(lv.strip(), en.strip()), null)
                ? new Done(1)
                : new Refused(Refusal.NAME_TAKEN);
    }

    /** Makes a choice of the question a category too. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome add(RoundId round, ResultsQuestion question, ResultsQuestion.Option choice) {
        if (!question.options().contains(choice)) {
            return new Refused(Refusal.GONE);
        }
        return add(round, question.id(), choice.wording(), choice) ? new Done(1) : new Refused(Refusal.NAME_TAKEN);
    }

    /** Makes the categories of the latest earlier round here too; those whose names there are already stay. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome takeOver(RoundId round, ResultsQuestion question) {
        int added = 0;
        for (Coding.Category category : query.earlier(round, question.id())) {
            ResultsQuestion.Option choice = category.choice() == null
                    ? null
                    : question.options().stream()
                            .filter(option -> option.wording().equals(category.name()))
                            .findFirst()
                            .orElse(null);
            added += add(round, question.id(), category.name(), choice) ? 1 : 0;
        }
        return added == 0 ? new Refused(Refusal.NOTHING_EARLIER) : new Done(added);
    }

    private boolean add(
            RoundId round, QuestionId question, LocalizedText name, ResultsQuestion.@Nullable Option choice) {
        Optional<AnswerCategoryId> added = repository.add(
                round,
                question,
                name,
                choice == null ? null : choice.id(),
                Actors.require().label());
        added.ifPresent(id ->
                audit.record("answer_category.created", categoryObject(round, id), Map.of(), names(name, question)));
        return added.isPresent();
    }

    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome rename(RoundId round, QuestionId question, AnswerCategoryId id, String lv, String en) {
        Coding coding = query.coding(round, question);
        Optional<Coding.Category> category = find(coding, id);
        if (category.isEmpty() || category.get().choice() != null) {
            return new Refused(Refusal.GONE);
        }
        if (!isName(lv) || !isName(en)) {
            return new Refused(Refusal.NAME_MISSING);
        }
        LocalizedText stripped = new LocalizedText(lv.strip(), en.strip());
        if (coding.categories().stream()
                .anyMatch(other -> !other.id().equals(id) && same(other.name().lv(), stripped.lv()))) {
            return new Refused(Refusal.NAME_TAKEN);
        }
        repository.rename(id, stripped);
        audit.record(
                "answer_category.renamed",
                categoryObject(round, id),
                names(category.get().name(), question),
                names(stripped, question));
        return new Done(1);
    }

    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome delete(RoundId round, QuestionId question, AnswerCategoryId id) {
        Optional<Coding.Category> category = find(query.coding(round, question), id);
        if (category.isEmpty()) {
            return new Refused(Refusal.GONE);
        }
        repository.delete(id);
        audit.record(
                "answer_category.deleted",
                categoryObject(round, id),
                names(category.get().name(), question),
                Map.of());
        return new Done(1);
    }

    private static boolean isName(String name) {
        return !VisibleText.isBlank(name) && name.length() <= Coding.NAME_MAX_LENGTH;
    }

    private static boolean same(String name, String other) {
        return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static Optional<Coding.Category> find(Coding coding, AnswerCategoryId id) {
        return coding.categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst();
    }

    private static Map<String, @Nullable Object> names(LocalizedText name, QuestionId question) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put("name_lv", name.lv());
        values.put("name_en", name.en());
        values.put("question", question.toString());
        return values;
    }

    private static AuditedObject categoryObject(RoundId round, AnswerCategoryId id) {
        return AuditedObject.of("answer_category", id).in(round);
    }
}
