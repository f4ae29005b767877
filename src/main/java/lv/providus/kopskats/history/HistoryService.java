package lv.providus.kopskats.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.audit.AuditEvent;
import lv.providus.kopskats.audit.AuditFilter;
import lv.providus.kopskats.audit.AuditService;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.csv.SafeCsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names what the lines of the audit trail concern, and writes them into a file. */
@Service
@Transactional(readOnly = true)
public class HistoryService {

    private final HistoryQuery query;
    private final AuditService audit;
    private final MunicipalityService municipalities;
    private final Texts texts;

    HistoryService(HistoryQuery query, AuditService audit, MunicipalityService municipalities, Texts texts) {
        this.query = query;
        this.audit = audit;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    /** All rounds, the latest first. */
    @PreAuthorize(Role.Access.ADMINISTRATOR_OR_RESEARCHER)
    public List<NamedRound> rounds() {
        return query.rounds();
    }

    /** The words for what stands in events, with the names as they are today. */
    @PreAuthorize(Role.Access.ADMINISTRATOR_OR_RESEARCHER)
    public EventWords words(Language language) {
        Map<MunicipalityId, String> names =
                municipalities.all().stream().collect(Collectors.toMap(Municipality::id, Municipality::name));
        Map<RoundId, String> titles = query.rounds().stream()
                .collect(Collectors.toMap(NamedRound::id, round -> round.title().in(language)));
        return new EventWords(texts, language, names, titles);
    }

    /**
     * Writes the events as CSV, the latest first, one line each; holds few of them at a time.
     *
     * @param stream stays open
     */
    @PreAuthorize(Role.Access.ADMINISTRATOR_OR_RESEARCHER)
    @Transactional
    public void export(AuditFilter filter, Language language, OutputStream stream) {
        EventWords words = words(language);
        try (SafeCsvWriter csv = new SafeCsvWriter(new Unclosed(stream))) {
            csv.line(
                    texts.get(language, "history.column.id"),
                    texts.get(language, "history.column.happened_at"),
                    texts.get(language, "history.column.person"),
                    texts.get(language, "history.column.event"),
                    texts.get(language, "history.column.action"),
                    texts.get(language, "history.column.object"),
                    texts.get(language, "history.column.municipality"),
                    texts.get(language, "history.column.round"),
                    texts.get(language, "history.column.old_values"),
                    texts.get(language, "history.column.new_values"));
            audit.export(filter, event -> write(csv, event, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SafeCsvWriter csv, AuditEvent event, EventWords words) {
        csv.line(
                Long.toString(event.id()),
                event.happenedAt().toString(),
                event.actorLabel(),
                words.action(event.action()),
                event.action(),
                event.object().kind() + " " + event.object().id(),
                words.municipality(event),
                words.round(event),
                inOneLine(event.oldValues(), words),
                inOneLine(event.newValues(), words));
    }

    private static String inOneLine(Map<String, @Nullable String> values, EventWords words) {
        return values.entrySet().stream()
                .map(value -> words.name(value.getKey()) + ": " + words.value(value.getKey(), value.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Lets the writer end its file without ending the answer to the browser. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
