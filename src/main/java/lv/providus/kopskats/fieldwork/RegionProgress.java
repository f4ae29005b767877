package lv.providus.kopskats.fieldwork;

import lv.providus.kopskats.municipality.PlanningRegion;

/** How far the municipalities of one planning region have come. */
public record RegionProgress(PlanningRegion region, ResponseCounts counts) {}
