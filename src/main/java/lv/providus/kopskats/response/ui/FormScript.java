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
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.RoundId;
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
            "gave_up");
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

    FormScript(RoundId round, Atvk atvk, @Nullable RoundContact contact) {
        this.round = round;
        this.atvk = atvk;
        this.contact = contact;
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
    void onUnsaved(Consumer<List<QuestionCode>> listener) {
        getElement()
                .addEventListener("kk-unsaved", event -> {
                    String codes =
                            event.getEventData().get("event.detail.codes").asString();
                    listener.accept(Arrays.stream(codes.split(" "))
                            .flatMap(code -> QuestionCode.parse(code).stream())
                            .toList());
                })
                .addEventData("event.detail.codes");
    }

    /** To be called once the questions stand within, and again whenever others do. */
    void start() {
        getElement().executeJs("window.kopskatsForm.start(this, $0)", configuration());
    }

    private ObjectNode configuration() {
        ObjectNode json = JacksonUtils.createObjectNode()
                .put("account", accountKey())
                .put("response", round + "/" + atvk)
                .put("address", ResponseNavigation.answers(round, atvk))
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
        texts.put("saved", getTranslation("response.saving.saved", "{0}"));
        var counts = texts.putArray("held_counts");
        for (int count = 1; count <= HELD_COUNTS; count++) {
            counts.add(getTranslation("response.saving.held", count));
        }
        return json;
    }

    /** Under whose name the browser keeps what is not stored yet. */
    static String accountKey() {
        return switch (Actors.require()) {
            case Actor.Person person -> person.accountId().toString();
            case Actor.Delegate delegate -> "delegation-" + delegate.delegation();
            case Actor.SystemActor system -> throw new IllegalStateException(system.name() + " fills in no form");
        };
    }
}
