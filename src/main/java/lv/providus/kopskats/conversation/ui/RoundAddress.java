package lv.providus.kopskats.conversation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.shared.RoundId;

/** The round that an address names. */
final class RoundAddress {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private RoundAddress() {}

    static Optional<RoundId> of(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(ConversationNavigation.ROUND_PARAMETER)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> new RoundId(Long.parseLong(text)));
    }
}
