package lv.providus.kopskats.trend;

import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.SizeClass;

/** What a line is about: the same in every round, though its municipalities may change. */
public sealed interface TrendGroup {

    /** Those of a planning region. */
    record OfRegion(TrendSubject.Region region) implements TrendGroup {}

    /** Those outside the chosen planning region. */
    record Rest(TrendSubject.Region outside) implements TrendGroup {}

    /** Those of a kind. */
    record OfKind(MunicipalityKind kind) implements TrendGroup {}

    /** Those of a size. */
    record OfSize(SizeClass size) implements TrendGroup {}

    /** Everybody asked. */
    record Country() implements TrendGroup {}

    /** One municipality, before a merger those that it was made of. */
    record OfMunicipality(TrendSubject.Named municipality) implements TrendGroup {}

    /** Whether a municipality belongs to it in the round of the answer. */
    default boolean includes(MunicipalityAnswer row, Lineages lineages) {
        return switch (this) {
            case OfRegion(TrendSubject.Region region) -> region.code().equals(row.region());
            case Rest(TrendSubject.Region outside) -> !outside.code().equals(row.region());
            case OfKind(MunicipalityKind kind) -> kind == row.kind();
            case OfSize(SizeClass size) -> size == SizeClass.of(row.residents());
            case Country ignored -> true;
            case OfMunicipality(TrendSubject.Named municipality) ->
                lineages.of(municipality.id()).contains(row.municipality());
        };
    }
}
