package lv.providus.kopskats.results;

import java.util.HashSet;
import java.util.List;
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
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
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
        return CodedFigures.of(query.coding(round, explored.question().id()), explored.pictured());
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

    private static AuditedObject answerObject(RoundId round, QuestionId question, Coding.Text text) {
        return AuditedObject.of("coded_answer", round + "/" + question + "/" + text.municipality())
                .in(text.municipality())
                .in(round);
    }
}
