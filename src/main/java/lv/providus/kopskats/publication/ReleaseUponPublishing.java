package lv.providus.kopskats.publication;

import java.util.Optional;
import lv.providus.kopskats.round.RoundOutcome;
import lv.providus.kopskats.round.UponPublishing;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.stereotype.Component;

/** A round that is published has a release of how its figures stand then. */
@Component
class ReleaseUponPublishing implements UponPublishing {

    private final PublicationService publications;

    ReleaseUponPublishing(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public Optional<RoundOutcome.Reason> publish(RoundId round) {
        return switch (publications.release(round)) {
            case ReleaseOutcome.Made ignored -> Optional.empty();
            case ReleaseOutcome.Refused(ReleaseOutcome.Reason reason) ->
                switch (reason) {
                    case NOTHING_NEW -> Optional.empty();
                    case PARTIAL_ROUND -> Optional.of(RoundOutcome.Reason.SELECTED_ROWS);
                    case NOT_CLOSED -> Optional.of(RoundOutcome.Reason.NOT_IN_THIS_STATE);
                    case NOT_FOUND -> Optional.of(RoundOutcome.Reason.NOT_FOUND);
                };
        };
    }
}
