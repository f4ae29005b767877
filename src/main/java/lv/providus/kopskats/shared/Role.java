package lv.providus.kopskats.shared;

/** What a person comes to do; every person has exactly one. */
public enum Role {
    COORDINATOR,
    RESEARCHER,
    ADMINISTRATOR;

    /** Names for the access annotations of views, e.g. {@code @RolesAllowed(Role.Names.COORDINATOR)}. */
    public static final class Names {
        public static final String COORDINATOR = "COORDINATOR";
        public static final String RESEARCHER = "RESEARCHER";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        private Names() {}
    }

    /** Expressions for {@code @PreAuthorize}. */
    public static final class Access {
        public static final String COORDINATOR = "hasRole('COORDINATOR')";
        public static final String RESEARCHER = "hasAnyRole('RESEARCHER', 'SYSTEM')";
        public static final String ADMINISTRATOR = "hasAnyRole('ADMINISTRATOR', 'SYSTEM')";
        public static final String SIGNED_IN = "isAuthenticated() and !isAnonymous()";
        public static final String STAFF = "hasAnyRole('RESEARCHER', 'ADMINISTRATOR', 'SYSTEM')";
        public static final String COORDINATOR_OR_RESEARCHER = "hasAnyRole('COORDINATOR', 'RESEARCHER', 'SYSTEM')";
        public static final String SYSTEM = "hasRole('SYSTEM')";
        public static final String ANYONE = "permitAll()";

        private Access() {}
    }
}
