package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.BrowserDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import tools.jackson.databind.node.ObjectNode;

/** The part of a page within which the script of the form saves what is typed. */
@JavaScript("context://scripts/form-journal.js")
@JavaScript("context://scripts/form-fields.js")
@JavaScript("context://scripts/form-beside.js")
@JavaScript("context://scripts/form.js")
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(TextArea.class)
class FormScript extends Div {

    /**
     * Questions whose newest answer is in this browser only.
     *
     * @param here in this page
     * @param elsewhere in another open page of this browser
     */
    record Unsaved(List<QuestionCode> here, List<QuestionCode> elsewhere) {

        boolean nothing() {
            return here.isEmpty() && elsewhere.isEmpty();
        }
    }

    private static final List<String> STATES = List.of(
            "pending",
            "saving",
            "retrying",
            "signed_out",
            "all_saved",
            "conflict",
            "closed",
            "submitted",
            "accepted",
            "not_yet_open",
            "not_asked",
            "too_long",
            "unreadable",
            "server_fault",
            "gave_up",
            "waited",
            "not_saved");
    private static final List<String> STATES_WHERE_NOTHING_IS_KEPT =
            List.of("retrying", "signed_out", "closed", "too_long", "unreadable", "server_fault", "gave_up");
    private static final int HELD_COUNTS = 20;
    private static final Map<String, String> BESIDE = Map.ofEntries(
            Map.entry("estimate", "response.form.estimate"),
            Map.entry("comment", "response.form.comment"),
            Map.entry("comment_help", "response.form.comment_help"),
            Map.entry("add_comment", "response.form.add_comment"),
            Map.entry("reason", "response.warning.reason"),
            Map.entry("reason_help", "response.warning.reason_help"),
            Map.entry("earlier_reason_take", "response.warning.earlier_reason_take"),
            Map.entry("help", "response.explanation"),
            Map.entry("help_definition", "response.explanation.definition"),
            Map.entry("help_why", "response.explanation.why"),
            Map.entry("help_who", "response.explanation.who"),
            Map.entry("help_who_named", "response.explanation.who.named"),
            Map.entry("help_who_groups_only", "response.explanation.who.groups_only"),
            Map.entry("help_contact", "response.explanation.contact"),
            Map.entry("ask", "conversation.ask.link"));

    private final RoundId round;
    private final Atvk atvk;
    private final @Nullable RoundContact contact;
    private final boolean editable;

    FormScript(OwnResponse response) {
        round = response.round().id();
        atvk = response.atvk();
        contact = response.round().contact();
        editable = response.editable();
        getElement().addEventListener("kk-ready", FormScript::answerShortly);
        addClassName("kk-form-fields");
        setId("form-" + round + "-" + atvk);
    }

    /**
     * The server keeps its last answer to a browser in case it gets lost on the way, and the one that opens a form is as
     * large as the form. The browser tells that it has arrived, and what is kept from then on is the answer to that.
     */
    private static void answerShortly(DomEvent arrived) {}

    /** Calls the listener with what stands at a question whose stored answer is another one meanwhile. */
    void onConflict(BiConsumer<QuestionCode, String> listener) {
        getElement()
                .addEventListener(
                        "kk-conflict",
                        event -> QuestionCode.parse(event.getEventData()
                                        .get("event.detail.question")
                                        .asString())
                                .ifPresent(question -> listener.accept(
                                        question,
                                        event.getEventData()
                                                .get("event.detail.raw")
                                                .asString())))
                .addEventData("event.detail.question")
                .addEventData("event.detail.raw");
    }

    /** Calls the listener with the questions whose newest answer is not stored, each time that they change. */
    void onUnsaved(Consumer<Unsaved> listener) {
        getElement()
                .addEventListener(
                        "kk-unsaved",
                        event -> listener.accept(new Unsaved(
                                codesIn(event, "event.detail.codes"), codesIn(event, "event.detail.elsewhere"))))
                .addEventData("event.detail.codes")
                .addEventData("event.detail.elsewhere");
    }

    private static List<QuestionCode> codesIn(DomEvent event, String name) {
        return Arrays.stream(event.getEventData().get(name).asString().split(" "))
                .flatMap(code -> QuestionCode.parse(code).stream())
                .toList();
    }

    /** To be called once the questions stand within, and again whenever others do. */
    void start() {
        getElement().executeJs("window.kopskatsForm.start(this, $0)", configuration());
    }

    private ObjectNode configuration() {
        ObjectNode json = JacksonUtils.createObjectNode()
                .put("account", BrowserDrafts.owner())
                .put("response", responseKey(round, atvk))
                .put("address", ResponseNavigation.answers(round, atvk))
                .put("editable", editable)
                .put("language", getLocale().getLanguage());
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            json.put("csrfHeader", token.getHeaderName()).put("csrfToken", token.getToken());
        }
        json.put("longest", ResponseNavigation.LONGEST_ANSWER);
        ObjectNode texts = json.putObject("texts");
        BESIDE.forEach((name, key) -> texts.put(name, getTranslation(key)));
        texts.put("earlier_reason", getTranslation("response.warning.earlier_reason", "{0}"));
        texts.put("ask_address", ConversationNavigation.askPattern(round));
        if (contact != null) {
            texts.put("contact", contact.name()).put("contact_mail", contact.email());
        }
        STATES.forEach(state -> texts.put(state, getTranslation("response.saving." + state)));
        ObjectNode notKept = texts.putObject("not_kept");
        STATES_WHERE_NOTHING_IS_KEPT.forEach(
                state -> notKept.put(state, getTranslation("response.saving.not_kept." + state)));
        texts.put("saved", getTranslation("response.saving.saved", "{0}"));
        var counts = texts.putArray("held_counts");
        for (int count = 1; count <= HELD_COUNTS; count++) {
            counts.add(getTranslation("response.saving.held", count));
        }
        return json;
    }

    /** Under which name the browser keeps what is typed for a response. */
    static String responseKey(RoundId round, Atvk atvk) {
        return round + "/" + atvk;
    }
}
