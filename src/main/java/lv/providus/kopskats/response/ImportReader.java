package lv.providus.kopskats.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.csv.CsvRow;
import lv.providus.kopskats.shared.csv.CsvTable;

/** Turns the rows of one file into responses of one round. */
final class ImportReader {

    /** How many problems are listed at most. */
    static final int MOST_PROBLEMS = 200;

    private final Round round;
    private final MunicipalityService municipalities;
    private final Map<MunicipalityId, ResponseProgress> asked;
    private final ImportColumns columns;
    private final CsvTable table;
    private final QuestionnaireVersion questionnaire;
    private final Function<MunicipalityId, ComparisonBasis> basisOf;
    private final Map<MunicipalityId, Long> lines = new HashMap<>();
    private final List<ImportedResponse> responses = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    ImportReader(
            Round round,
            QuestionnaireVersion questionnaire,
            List<ResponseProgress> asked,
            MunicipalityService municipalities,
            Function<MunicipalityId, ComparisonBasis> basisOf,
            CsvTable table) {
        this.round = round;
        this.municipalities = municipalities;
        this.asked = asked.stream().collect(Collectors.toMap(ResponseProgress::municipality, Function.identity()));
        this.columns = new ImportColumns(table, questionnaire);
        this.table = table;
        this.questionnaire = questionnaire;
        this.basisOf = basisOf;
    }

    ImportPreview read() {
        problems.addAll(columns.problems());
        if (problems.isEmpty()) {
            table.rows().forEach(this::read);
        }
        return new ImportPreview(round.id(), responses, columns.leftOut(), listed());
    }

    private List<ImportProblem> listed() {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<ImportProblem> listed = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        listed.add(new ImportProblem.AndMore(problems.size() - MOST_PROBLEMS));
        return listed;
    }

    private void read(CsvRow row) {
        Optional<ResponseProgress> municipality = municipalityOf(row);
        ImportCells cells = new ImportCells(columns, row);
        Map<QuestionCode, AnswerContent> answers = new LinkedHashMap<>();
        for (ImportColumns.Place place : columns.places()) {
            cells.read(place).ifPresent(content -> answers.put(place.item().code(), content));
        }
        problems.addAll(cells.problems());
        municipality.ifPresent(found -> {
            if (answers.isEmpty() && cells.problems().isEmpty()) {
                problems.add(new ImportProblem.NothingAnswered(row.line(), found.name()));
            }
            List<CheckFinding> findings = basisOf.apply(found.municipality()).findings(questionnaire, answers);
            findings.stream()
                    .filter(CheckFinding::hard)
                    .forEach(finding ->
                            problems.add(new ImportProblem.Contradiction(row.line(), found.name(), finding)));
            responses.add(new ImportedResponse(
                    row.line(),
                    found.municipality(),
                    found.atvk(),
                    found.name(),
                    found.lastSubmission() == null ? 1 : found.lastSubmission().number() + 1,
                    answers,
                    findings));
        });
    }

    private Optional<ResponseProgress> municipalityOf(CsvRow row) {
        String code = valueIn(row, columns.atvk());
        String name = valueIn(row, columns.municipality());
        if (code.isEmpty() && name.isEmpty()) {
            problems.add(new ImportProblem.NoMunicipality(row.line()));
            return Optional.empty();
        }
        Optional<Municipality> found = resolve(row, code.isEmpty() ? name : code);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!code.isEmpty() && !name.isEmpty()) {
            Optional<Municipality> named = resolve(row, name);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            if (!named.get().id().equals(found.get().id())) {
                problems.add(new ImportProblem.CodeAndNameDiffer(row.line(), code, name));
                return Optional.empty();
            }
        }
        return askedOnce(row, found.get());
    }

    private Optional<Municipality> resolve(CsvRow row, String given) {
        Optional<Municipality> found = municipalities.resolve(given, round.referenceDate());
        if (found.isEmpty()) {
            problems.add(new ImportProblem.UnknownMunicipality(row.line(), given));
        }
        return found;
    }

    private Optional<ResponseProgress> askedOnce(CsvRow row, Municipality municipality) {
        ResponseProgress progress = asked.get(municipality.id());
        if (progress == null) {
            problems.add(new ImportProblem.NotAsked(row.line(), municipality.name()));
            return Optional.empty();
        }
        Long firstLine = lines.putIfAbsent(municipality.id(), row.line());
        if (firstLine != null) {
            problems.add(new ImportProblem.MunicipalityTwice(row.line(), municipality.name(), firstLine));
            return Optional.empty();
        }
        if (progress.state() != null && progress.state() != ResponseState.SUBMITTED) {
            problems.add(new ImportProblem.OwnResponse(row.line(), municipality.name(), progress.state()));
            return Optional.empty();
        }
        return Optional.of(progress);
    }

    private static String valueIn(CsvRow row, OptionalInt column) {
        return column.isPresent() ? row.value(column.getAsInt()) : "";
    }
}
