package lv.providus.kopskats.trend;

import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * A municipality that was asked in a round, as it was on the reference date.
 *
 * @param region code of its planning region
 */
record Asked(MunicipalityId id, String name, String region, MunicipalityKind kind) {}
