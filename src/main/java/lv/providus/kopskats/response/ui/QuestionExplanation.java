package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import lv.providus.kopskats.questionnaire.Explanation;
import lv.providus.kopskats.questionnaire.Question;
import lv.providus.kopskats.round.RoundContact;
import org.jspecify.annotations.Nullable;

/**
 * What can be read about a question: what it means, why it is asked, who sees the answer, whom to ask. A button only, until
 * it is opened.
 */
class QuestionExplanation extends Composite<Div> {

    private final Question question;
    private final @Nullable RoundContact contact;
    private final Button toggle;
    private @Nullable DescriptionList content;

    QuestionExplanation(Question question, @Nullable RoundContact contact) {
        this.question = question;
        this.contact = contact;
        toggle = new Button(getTranslation("response.explanation"), click -> toggle());
        toggle.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        toggle.setAriaLabel(
                getTranslation("response.explanation.of", question.wording().in(getLocale())));
        toggle.getElement().setAttribute("aria-expanded", "false");
        getContent().addClassName("kk-explanation");
        getContent().add(toggle);
    }

    private void toggle() {
        DescriptionList shown = content;
        if (shown == null) {
            shown = create();
            content = shown;
            getContent().add(shown);
        } else {
            getContent().remove(shown);
            content = null;
        }
        toggle.getElement().setAttribute("aria-expanded", content == null ? "false" : "true");
    }

    private DescriptionList create() {
        DescriptionList list = new DescriptionList();
        add(
                list,
                getTranslation("response.explanation.definition"),
                question.help().definition());
        add(list, getTranslation("response.explanation.why"), question.help().why());
        add(
                list,
                getTranslation("response.explanation.who"),
                new Span(
                        switch (question.disclosure()) {
                            case NAMED -> getTranslation("response.explanation.who.named");
                            case GROUPS_ONLY -> getTranslation("response.explanation.who.groups_only");
                        }));
        if (contact != null) {
            Anchor mail = new Anchor("mailto:" + contact.email(), contact.email());
            Div whom = new Div(new Span(contact.name() + ", "), mail);
            add(list, getTranslation("response.explanation.contact"), whom);
        }
        return list;
    }

    private void add(DescriptionList list, String title, @Nullable Explanation explanation) {
        if (explanation != null) {
            add(list, title, new Span(explanation.text().in(getLocale())));
        }
    }

    private static void add(DescriptionList list, String title, Component text) {
        list.add(new DescriptionList.Term(title), new DescriptionList.Description(text));
    }
}
