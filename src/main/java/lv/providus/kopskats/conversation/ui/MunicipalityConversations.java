package lv.providus.kopskats.conversation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.ExtensionService;
import lv.providus.kopskats.conversation.QuestioningService;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;

/** What was said with one municipality in a round, beside its answers; nothing where nothing was said. */
public class MunicipalityConversations extends Composite<Div> {

    private final ConversationService conversations;
    private final QuestioningService questioning;
    private final ExtensionService extensions;
    private final RoundId round;
    private final MunicipalityId municipality;

    public MunicipalityConversations(
            ConversationService conversations,
            QuestioningService questioning,
            ExtensionService extensions,
            RoundId round,
            MunicipalityId municipality) {
        this.conversations = conversations;
        this.questioning = questioning;
        this.extensions = extensions;
        this.round = round;
        this.municipality = municipality;
        getContent().addClassName("kk-municipality-conversations");
        show();
    }

    /** Reads everything again. */
    public final void show() {
        getContent().removeAll();
        List<Conversation> all = questioning.with(round, municipality);
        getContent().setVisible(!all.isEmpty());
        getContent().add(new H2(getTranslation("conversation.with_municipality")));
        ResearcherReplies replies = new ResearcherReplies(conversations, questioning, extensions, this::show);
        all.forEach(conversation ->
                getContent().add(replies.addTo(ConversationPanel.besideAnswers(conversation, this), conversation)));
    }
}
