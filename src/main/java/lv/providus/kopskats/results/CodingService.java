package lv.providus.kopskats.results;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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

/** Sorts what was written into categories. It never touches an answer nor a figure made from the choices themselves. */
@Service
@Transactional
public class CodingService {

    private final CodingQuery query;
    private final CodingRepository repository;
    private final AuditTrail audit;

    CodingService(CodingQuery query, CodingRepository repository, AuditTrail audit) {
        this.query = query;
        this.repository = repository;
        this.audit = audit;
    }

    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public Coding coding(RoundId round, QuestionId question) {
        return query.coding(round, question);
    }

    /** How often each category was given in the groups of the explorer; of those that wrote something. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public CodedFigures figures(RoundId round, Explored explored) {
        return CodedFigures.of(query.coding(round, explored.question().id()), explored.groups());
    }

    /** Categories of the same question in the latest earlier round that has some; empty where none has. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<Coding.Category> earlier(RoundId round, QuestionId question) {
        return query.earlier(round, question);
    }

    /** Makes a category. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome addCategory(RoundId round, ResultsQuestion question, String lv, String en) {
        if (!isName(lv) || !isName(en)) {
            return new Refused(Refusal.NAME_MISSING);
        }
        return add(round, question.id(), new LocalizedText(lv.strip(), en.strip()), null)
                ? new Done(1)
                : new Refused(Refusal.NAME_TAKEN);
    }

    /** Makes a choice of the question a category too. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome addCategory(RoundId round, ResultsQuestion question, Answers.Option choice) {
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
            Answers.Option choice = category.choice() == null
                    ? null
                    : question.options().stream()
                            .filter(option -> option.wording().equals(category.name()))
                            .findFirst()
                            .orElse(null);
            added += add(round, question.id(), category.name(), choice) ? 1 : 0;
        }
        return added == 0 ? new Refused(Refusal.NOTHING_EARLIER) : new Done(added);
    }

    private boolean add(RoundId round, QuestionId question, LocalizedText name, Answers.@Nullable Option choice) {
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

    /** Sorts texts, as they were read, into a category besides those in which they are. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome put(RoundId round, QuestionId question, List<Coding.Text> texts, AnswerCategoryId category) {
        return code(round, question, texts, now -> with(now, category));
    }

    /** Takes texts, as they were read, out of a category. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome take(RoundId round, QuestionId question, List<Coding.Text> texts, AnswerCategoryId category) {
        return code(round, question, texts, now -> without(now, category));
    }

    /** Sorts texts, as they were read, into these categories and no others. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome sort(
            RoundId round, QuestionId question, List<Coding.Text> texts, Set<AnswerCategoryId> categories) {
        return code(round, question, texts, now -> categories);
    }

    /** Says that the coding of earlier texts holds for these, as they were read. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome confirm(RoundId round, QuestionId question, List<Coding.Text> texts) {
        return code(round, question, texts, now -> now);
    }

    /** Makes texts not coded again. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public CodingOutcome forget(RoundId round, QuestionId question, List<Coding.Text> texts) {
        for (Coding.Text text : texts) {
            repository.forget(round, question, text.municipality());
            audit.record("coded_answer.forgotten", answerObject(round, question, text), Map.of(), Map.of());
        }
        return new Done(texts.size());
    }

    private CodingOutcome code(
            RoundId round, QuestionId question, List<Coding.Text> texts, UnaryOperator<Set<AnswerCategoryId>> change) {
        Coding coding = query.coding(round, question);
        for (Coding.Text read : texts) {
            Optional<Coding.Text> now = coding.texts().stream()
                    .filter(text -> text.municipality().equals(read.municipality()))
                    .findFirst();
            if (now.isEmpty() || !now.get().text().equals(read.text())) {
                return new Refused(Refusal.TEXT_CHANGED);
            }
            if (!coding.categories().stream()
                    .map(Coding.Category::id)
                    .toList()
                    .containsAll(change.apply(now.get().categories()))) {
                return new Refused(Refusal.GONE);
            }
        }
        for (Coding.Text read : texts) {
            Coding.Text now = coding.texts().stream()
                    .filter(text -> text.municipality().equals(read.municipality()))
                    .findFirst()
                    .orElseThrow();
            Set<AnswerCategoryId> categories = change.apply(now.categories());
            repository.code(
                    round,
                    question,
                    now.municipality(),
                    now.text(),
                    categories,
                    Actors.require().label());
            audit.record(
                    "coded_answer.coded",
                    answerObject(round, question, now),
                    named(coding, now.categories()),
                    named(coding, categories));
        }
        return new Done(texts.size());
    }

    private static Set<AnswerCategoryId> with(Set<AnswerCategoryId> now, AnswerCategoryId category) {
        Set<AnswerCategoryId> more = new HashSet<>(now);
        more.add(category);
        return more;
    }

    private static Set<AnswerCategoryId> without(Set<AnswerCategoryId> now, AnswerCategoryId category) {
        Set<AnswerCategoryId> fewer = new HashSet<>(now);
        fewer.remove(category);
        return fewer;
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

    private static Map<String, @Nullable Object> named(Coding coding, Set<AnswerCategoryId> categories) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put(
                "categories",
                coding.categories().stream()
                        .filter(category -> categories.contains(category.id()))
                        .map(category -> category.name().lv())
                        .toList());
        return values;
    }

    private static AuditedObject categoryObject(RoundId round, AnswerCategoryId id) {
        return AuditedObject.of("answer_category", id).in(round);
    }

    private static AuditedObject answerObject(RoundId round, QuestionId question, Coding.Text text) {
        return AuditedObject.of("coded_answer", round + "/" + question + "/" + text.municipality())
                .in(text.municipality())
                .in(round);
    }
}
