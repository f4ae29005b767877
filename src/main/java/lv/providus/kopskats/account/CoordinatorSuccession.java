package lv.providus.kopskats.account;

import java.util.List;
import lv.providus.kopskats.municipality.Municipality;

/**
 * The coordinators of a municipality that was merged, and where they go.
 *
 * @param people by name
 */
public record CoordinatorSuccession(Municipality merged, Municipality successor, List<Coordinator> people) {

    public CoordinatorSuccession {
        people = List.copyOf(people);
    }

    /** One of them. */
    public record Coordinator(String name, String email) {}
}
