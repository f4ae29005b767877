package lv.providus.kopskats.municipality;

/** Where the pages of this module are. */
public final class MunicipalityNavigation {

    /** The register. */
    public static final String REGISTER = "municipalities";

    /** The population sets. */
    public static final String POPULATION_SETS = "population-sets";

    private MunicipalityNavigation() {}

    public static String register() {
        return REGISTER;
    }

    public static String populationSets() {
        return POPULATION_SETS;
    }
}
