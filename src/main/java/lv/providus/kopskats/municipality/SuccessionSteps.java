package lv.providus.kopskats.municipality;

import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;

/** What another module has to do about a municipality that was merged; the page of the municipality leads there. */
public interface SuccessionSteps {

    /**
     * Something to be done.
     *
     * @param people how many people it is about
     * @param path of the page on which it is done
     */
    record Waiting(int people, String path) {}

    /** Empty where nothing is to be done, or not yet. */
    Optional<Waiting> waiting(MunicipalityId municipality);
}
