package lv.providus.kopskats.municipality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.csv.CsvRow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes population sets of files, all rows or none. */
@Service
@Transactional
public class PopulationImportService {

    /** How many rows a file may have. */
    public static final int MAX_ROWS = 5_000;

    private final MunicipalityQuery municipalities;
    private final PopulationQuery query;
    private final PopulationRepository repository;
    private final AuditTrail audit;

    PopulationImportService(
            MunicipalityQuery municipalities,
            PopulationQuery query,
            PopulationRepository repository,
            AuditTrail audit) {
        this.municipalities = municipalities;
        this.query = query;
        this.repository = repository;
        this.audit = audit;
    }

    /** What a draft would become and every problem in it; nothing is stored. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public PopulationPreview preview(PopulationDraft draft) {
        List<PopulationProblem> problems = new ArrayList<>(problemsOfNaming(draft));
        List<PopulationPreview.Row> rows = new ArrayList<>();
        Map<MunicipalityId, Long> lines = new HashMap<>();
        MunicipalityResolver resolver =
                new MunicipalityResolver(municipalities.codes(), municipalities.all(draft.namesOn()), draft.namesOn());
        for (CsvRow row : draft.table().rows()) {
            String given = row.value(draft.municipalityColumn());
            Optional<Municipality> municipality = resolver.resolve(given);
            Optional<Integer> residents = residentsIn(row.value(draft.residentsColumn()));
            if (municipality.isEmpty()) {
                problems.add(new PopulationProblem.UnknownMunicipality(row.line(), given));
            }
            if (residents.isEmpty()) {
                problems.add(new PopulationProblem.NotANumber(row.line(), row.value(draft.residentsColumn())));
            }
            Long firstLine = municipality.isEmpty()
                    ? null
                    : lines.putIfAbsent(municipality.get().id(), row.line());
            if (firstLine != null) {
                problems.add(new PopulationProblem.MunicipalityTwice(
                        row.line(), municipality.orElseThrow().name(), firstLine));
            }
            if (municipality.isPresent() && residents.isPresent() && firstLine == null) {
                rows.add(new PopulationPreview.Row(row.line(), municipality.get(), residents.get()));
            }
        }
        return new PopulationPreview(rows, problems);
    }

    /** Stores a draft; where there is any problem, nothing of it. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public PopulationImportOutcome importSet(PopulationDraft draft) {
        PopulationPreview preview = preview(draft);
        if (!preview.problems().isEmpty()) {
            return new PopulationImportOutcome.Refused(preview.problems());
        }
        Optional<PopulationSetId> set = repository.insert(draft);
        if (set.isEmpty()) {
            return new PopulationImportOutcome.Refused(
                    List.of(new PopulationProblem.NameTaken(draft.name().strip())));
        }
        repository.insert(set.get(), preview.rows());
        audit.record(
                "population_set.imported", AuditedObject.of("population_set", set.get()), Map.of(), valuesOf(draft));
        return new PopulationImportOutcome.Imported(set.get(), preview.rows().size());
    }

    private List<PopulationProblem> problemsOfNaming(PopulationDraft draft) {
        List<PopulationProblem> problems = new ArrayList<>();
        String name = draft.name().strip();
        if (name.isEmpty() || name.length() > PopulationSet.NAME_MAX_LENGTH) {
            problems.add(new PopulationProblem.NameMissing());
        } else if (query.nameIsTaken(name)) {
            problems.add(new PopulationProblem.NameTaken(name));
        }
        String source = draft.source().strip();
        if (source.isEmpty() || source.length() > PopulationSet.SOURCE_MAX_LENGTH) {
            problems.add(new PopulationProblem.SourceMissing());
        }
        return problems;
    }

    private static Optional<Integer> residentsIn(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u2007\\u2009\\u202f]", "");
        return digits.matches("[0-9]{1,8}") && Integer.parseInt(digits) > 0
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }

    private static Map<String, @Nullable Object> valuesOf(PopulationDraft draft) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", draft.name().strip());
        values.put("source", draft.source().strip());
        values.put("referenceDate", draft.referenceDate());
        values.put("municipalities", draft.table().rows().size());
        return values;
    }
}
