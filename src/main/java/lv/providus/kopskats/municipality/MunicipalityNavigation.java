package lv.providus.kopskats.municipality;

import lv.providus.kopskats.shared.MunicipalityId;

/** Where the pages of this module are. */
public final class MunicipalityNavigation {

    /** The register. */
    public static final String REGISTER = "municipalities";

    /** Parameter of {@link #MUNICIPALITY}: the number of the municipality. */
    public static final String MUNICIPALITY_PARAMETER = "municipality";

    /** One municipality with its history. */
    public static final String MUNICIPALITY = REGISTER + "/:" + MUNICIPALITY_PARAMETER + "([0-9]{1,18})";

    /** A change of a municipality. */
    public static final String CHANGE = MUNICIPALITY + "/change";

    /** A municipality that was not in the register. */
    public static final String NEW = REGISTER + "/new";

    /** A merger of municipalities. */
    public static final String MERGER = REGISTER + "/merger";

    /** The planning regions. */
    public static final String REGIONS = "planning-regions";

    /** The population sets. */
    public static final String POPULATION_SETS = "population-sets";

    private MunicipalityNavigation() {}

    public static String register() {
        return REGISTER;
    }

    public static String municipality(MunicipalityId id) {
        return REGISTER + "/" + id;
    }

    public static String change(MunicipalityId id) {
        return municipality(id) + "/change";
    }

    public static String newMunicipality() {
        return NEW;
    }

    public static String merger() {
        return MERGER;
    }

    public static String regions() {
        return REGIONS;
    }

    public static String populationSets() {
        return POPULATION_SETS;
    }
}
