package lv.providus.kopskats.round;

import java.util.Optional;
import lv.providus.kopskats.shared.RoundId;

/** What has to happen with a round that is being published, in the same transaction; said by a module above. */
public interface UponPublishing {

    /** Does it, once the round is published; or says why the round can't be, and then nothing is changed. */
    Optional<RoundOutcome.Reason> publish(RoundId round);
}
