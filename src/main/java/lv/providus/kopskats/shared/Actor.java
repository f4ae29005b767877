package lv.providus.kopskats.shared;

import org.jspecify.annotations.Nullable;

/** Who does something: a signed-in person, a delegate, or the system on its own (jobs, import, first start). */
public sealed interface Actor {

    /** How the audit trail names the actor. */
    String label();

    /** A signed-in person; a municipality is given for coordinators and only for them. */
    record Person(AccountId accountId, Role role, @Nullable MunicipalityId municipality, String label)
            implements Actor {

        public Person {
            if ((role == Role.COORDINATOR) != (municipality != null)) {
                throw new IllegalArgumentException("A coordinator has a municipality, others have none");
            }
        }
    }

    /**
     * A colleague without an account, who answers one section of one response for its coordinator.
     *
     * @param section the code of the section
     * @param label what the coordinator called the colleague
     */
    record Delegate(DelegationId delegation, MunicipalityId municipality, RoundId round, String section, String label)
            implements Actor {}

    /** The system, acting under a name; on behalf of the person who asked for it, where there is one. */
    record SystemActor(String name, @Nullable Person onBehalfOf) implements Actor {

        @Override
        public String label() {
            return onBehalfOf == null ? name : onBehalfOf.label();
        }
    }
}
