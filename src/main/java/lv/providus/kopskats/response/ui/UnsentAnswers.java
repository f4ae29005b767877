package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.shared.DelegationId;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.BrowserDrafts;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists what was typed in this browser and is not saved, on pages on which its questions do not stand: each with its
 * question, to be copied or given up. Nothing is to be seen where everything is saved.
 */
@JavaScript(BrowserDrafts.SCRIPT)
@JavaScript("context://scripts/form-fields.js")
@JavaScript("context://scripts/form-unsent.js")
@Uses(Button.class)
class UnsentAnswers extends Div {

    private static final List<String> WORDS =
            List.of("title", "copy", "copied", "selected", "discard", "discarded", "cleared");

    private final ObjectNode configuration = JacksonUtils.createObjectNode();

    private UnsentAnswers(String owner, String why) {
        configuration.put("account", owner);
        ObjectNode texts = configuration.putObject("texts");
        WORDS.forEach(word -> texts.put(word, getTranslation("response.unsent." + word)));
        texts.put("text", getTranslation("response.unsent.text." + why));
    }

    /**
     * What was typed for a response that takes no answers now. Once it does again, its form asks which answers hold, as
     * long as it was submitted or accepted.
     */
    static UnsentAnswers of(OwnResponse response) {
        boolean accepted = response.state() == ResponseState.ACCEPTED;
        String why = accepted ? "accepted" : response.correctable() ? "submitted" : "closed";
        UnsentAnswers unsent = new UnsentAnswers(BrowserDrafts.owner(), why);
        unsent.configuration
                .putArray("responses")
                .add(FormScript.responseKey(response.round().id(), response.atvk()));
        if (response.submitted()) {
            unsent.configuration.put("waits", accepted ? "accepted" : "submitted");
        }
        ObjectNode stored = unsent.configuration.putObject("stored");
        Language language = Language.of(unsent.getLocale());
        response.answers().forEach((code, answer) -> stored.set(code.value(), RawJson.raw(answer, language)));
        return unsent;
    }

    /** What a colleague typed before the delegation ended, or before leaving to go on later. */
    static UnsentAnswers of(DelegationId delegation, boolean ended) {
        return new UnsentAnswers(BrowserDrafts.owner(delegation), ended ? "ended" : "paused");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("window.kopskatsUnsent.show(this, $0)", configuration);
    }
}
