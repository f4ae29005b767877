package lv.providus.kopskats.municipality;

/** The two kinds of local government in Latvia: state city and county. */
public enum MunicipalityKind {
    VALSTSPILSETA,
    NOVADS
}
