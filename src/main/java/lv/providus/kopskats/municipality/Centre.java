package lv.providus.kopskats.municipality;

import java.math.BigDecimal;

/** The approximate centre of a municipality, in degrees of WGS 84. */
public record Centre(BigDecimal longitude, BigDecimal latitude) {}
