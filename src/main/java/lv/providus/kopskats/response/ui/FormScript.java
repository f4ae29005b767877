package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.web.csrf.CsrfToken;
import tools.jackson.databind.node.ObjectNode;

/** The part of a page within which the script of the form saves what is typed. */
@JavaScript("context://scripts/form-journal.js")
@JavaScript("context://scripts/form-fields.js")
@JavaScript("context://scripts/form.js")
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
            "not_asked");
    private static final int HELD_COUNTS = 20;

    private final RoundId round;
    private final Atvk atvk;

    FormScript(RoundId round, Atvk atvk) {
        this.round = round;
        this.atvk = atvk;
        addClassName("kk-form-fields");
        setId("form-" + round + "-" + atvk);
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
        ObjectNode texts = json.putObject("texts");
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
