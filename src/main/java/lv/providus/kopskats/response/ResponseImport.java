package lv.providus.kopskats.response;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.csv.CsvFile;
import lv.providus.kopskats.shared.csv.CsvReading;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes responses in from a CSV file, into open and closed rounds: first a preview, then all of it or nothing. Each row
 * becomes the next submission of its municipality. What the columns may be stands in docs/import.md.
 */
@Service
@Transactional(readOnly = true)
public class ResponseImport {

    /** The most rows of a file; there are 43 municipalities. */
    public static final int MOST_ROWS = 1_000;

    private final ImportStoring storing;
    private final SubmissionService submissions;
    private final RoundService rounds;
    private final QuestionnaireService questionnaires;
    private final MunicipalityService municipalities;
    private final ResponseFindings findings;

    ResponseImport(
            ImportStoring storing,
            SubmissionService submissions,
            RoundService rounds,
            QuestionnaireService questionnaires,
            MunicipalityService municipalities,
            ResponseFindings findings) {
        this.storing = storing;
        this.submissions = submissions;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.municipalities = municipalities;
        this.findings = findings;
    }

    /** Tells what a file would bring into a round. The stream is read, not closed.
     *
     * @throws IOException where the file can't be read
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public ImportPreview preview(RoundId roundId, InputStream file) throws IOException {
        Optional<Round> round = rounds.find(roundId);
        if (round.isEmpty()) {
            return refused(roundId, List.of(new ImportProblem.NoSuchRound()));
        }
        if (round.get().state() == RoundState.PLANNED) {
            return refused(roundId, List.of(new ImportProblem.RoundPlanned()));
        }
        QuestionnaireVersion questionnaire =
                questionnaires.load(round.get().questionnaireVersion()).orElseThrow();
        byte[] bytes = file.readNBytes(CsvFile.MAX_MEGABYTES * 1024 * 1024 + 1);
        return switch (CsvFile.read(bytes, MOST_ROWS)) {
            case CsvReading.Refused(var problems) ->
                refused(
                        roundId,
                        problems.stream()
                                .<ImportProblem>map(ImportProblem.File::new)
                                .toList());
            case CsvReading.Read(var table) ->
                new ImportReader(
                                round.get(),
                                questionnaire,
                                submissions.progress(roundId),
                                municipalities,
                                municipality -> findings.basis(roundId, municipality),
                                table)
                        .read();
        };
    }

    private static ImportPreview refused(RoundId round, List<ImportProblem> problems) {
        return new ImportPreview(round, List.of(), List.of(), problems);
    }

    /**
     * Stores what the preview showed, all of it or nothing. It runs in a transaction of the system, begun here, because
     * a researcher has no reach to the working copies that are written along.
     *
     * @param confirmedLeftOut the columns that the researcher agreed to leave out
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(propagation = Propagation.SUPPORTS)
    public ImportResult store(ImportPreview preview, Collection<String> confirmedLeftOut) {
        if (!preview.acceptable()) {
            return new ImportResult.Refused(preview.problems());
        }
        List<String> notConfirmed = new ArrayList<>(preview.leftOutColumns());
        notConfirmed.removeAll(confirmedLeftOut);
        if (!notConfirmed.isEmpty()) {
            return new ImportResult.LeftOutNotConfirmed(notConfirmed);
        }
        try {
            return Actors.asSystem("import", () -> storing.store(preview));
        } catch (ConcurrencyFailureException e) {
            return new ImportResult.Refused(List.of(new ImportProblem.ChangedMeanwhile()));
        }
    }
}
