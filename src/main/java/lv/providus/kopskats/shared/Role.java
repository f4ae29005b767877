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

        /** Not a role of people: who answers a section by a link, see {@link Actor.Delegate}. */
        public static final String DELEGATE = "DELEGATE";

        private Names() {}
    }

    /** Expressions for {@code @PreAuthorize}. */
    public static final class Access {
        public static final String COORDINATOR = "hasRole('COORDINATOR')";
        public static final String DELEGATE = "hasRole('DELEGATE')";
        public static final String COORDINATOR_OR_DELEGATE = "hasAnyRole('COORDINATOR', 'DELEGATE')";
        public static final String RESEARCHER = "hasAnyRole('RESEARCHER', 'SYSTEM')";
        public static final String ADMINISTRATOR = "hasAnyRole('ADMINISTRATOR', 'SYSTEM')";
        /** Delegates too. */
        public static final String SIGNED_IN = "isAuthenticated() and !isAnonymous()";

        public static final String ADMINISTRATOR_OR_RESEARCHER = "hasAnyRole('ADMINISTRATOR', 'RESEARCHER', 'SYSTEM')";
        public static final String COORDINATOR_OR_RESEARCHER = "hasAnyRole('COORDINATOR', 'RESEARCHER', 'SYSTEM')";
        public static final String WHOEVER_ANSWERS_OR_RESEARCHER =
                "hasAnyRole('COORDINATOR', 'DELEGATE', 'RESEARCHER', 'SYSTEM')";
        /** Whoever has an account. */
        public static final String PEOPLE = "hasAnyRole('COORDINATOR', 'RESEARCHER', 'ADMINISTRATOR')";

        public static final String SYSTEM = "hasRole('SYSTEM')";
        public static final String ANYONE = "permitAll()";

        private Access() {}
    }
}
