package lv.providus.kopskats.municipality;

import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;

/** Why a population set cannot be made of a file. */
public sealed interface PopulationProblem {

    /** No name, or too long a one. */
    record NameMissing() implements PopulationProblem {}

    /** Another set bears the name. */
    record NameTaken(String name) implements PopulationProblem {}

    /** No source, or too long a one. */
    record SourceMissing() implements PopulationProblem {}

    /** The register knows no such municipality on that day. */
    record UnknownMunicipality(long line, String given) implements PopulationProblem {}

    /** The municipality stood in an earlier line already. */
    record MunicipalityTwice(long line, String name, long firstLine) implements PopulationProblem {}

    /** Not a whole number from 1 to 99 999 999. */
    record NotANumber(long line, String given) implements PopulationProblem {}

    /** A sentence that says what is wrong and where. */
    default String text(Texts texts, Language language) {
        return switch (this) {
            case NameMissing() -> texts.get(language, "municipality.population.problem.name_missing");
            case NameTaken(String name) -> texts.get(language, "municipality.population.problem.name_taken", name);
            case SourceMissing() -> texts.get(language, "municipality.population.problem.source_missing");
            case UnknownMunicipality(long line, String given) ->
                texts.get(language, "municipality.population.problem.unknown", line, given);
            case MunicipalityTwice(long line, String name, long firstLine) ->
                texts.get(language, "municipality.population.problem.twice", line, name, firstLine);
            case NotANumber(long line, String given) ->
                texts.get(language, "municipality.population.problem.not_a_number", line, given);
        };
    }
}
