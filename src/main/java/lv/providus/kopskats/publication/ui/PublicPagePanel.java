package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.publication.PublicPage;
import lv.providus.kopskats.publication.PublicPageOutcome;
import lv.providus.kopskats.publication.PublicPageService;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Focus;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.SeveralField;
import org.jspecify.annotations.Nullable;

/** Whether everybody may read the round without sign-in, and which of its questions. */
class PublicPagePanel extends Panel {

    private final ResultsRound round;
    private final transient PublicPageService pages;
    private final H2 heading = new H2();

    PublicPagePanel(ResultsRound round, PublicPageService pages) {
        this.round = round;
        this.pages = pages;
        heading.setText(getTranslation("publication.public"));
        heading.setId("public-page-title");
        getElement().setAttribute("aria-labelledby", "public-page-title");
        show();
    }

    private void show() {
        removeAll();
        add(heading);
        List<QuestionId> choosable = pages.choosable(round.id());
        if (choosable.isEmpty()) {
            add(new Paragraph(getTranslation("publication.public.notYet")));
            return;
        }
        PublicPage page = pages.find(round.id()).orElse(null);
        add(state(page));
        Locale locale = getLocale();
        List<ResultsQuestion> offered = round.questions().stream()
                .filter(question -> choosable.contains(question.id()))
                .toList();
        MultiSelectComboBox<ResultsQuestion> questions = SeveralField.create();
        questions.setLabel(getTranslation("publication.public.questions"));
        questions.setItems(offered);
        questions.setItemLabelGenerator(question -> question.wording().in(locale));
        questions.setWidthFull();
        questions.setMaxWidth("44rem");
        questions.setClearButtonVisible(true);
        questions.setValue(offered.stream()
                .filter(question -> page == null || page.questions().contains(question.id()))
                .collect(Collectors.toSet()));
        Button on = new Button(
                getTranslation(page == null ? "publication.public.on" : "publication.public.change"), click -> {
                    if (page == null && !questions.getValue().isEmpty()) {
                        ask(ids(questions.getValue()));
                    } else {
                        said(pages.switchOn(round.id(), ids(questions.getValue())));
                    }
                });
        on.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(on);
        actions.addClassName("kk-actions");
        if (page != null) {
            actions.add(
                    new Button(getTranslation("publication.public.off"), click -> said(pages.switchOff(round.id()))));
        }
        add(questions, actions);
    }

    private void ask(Set<QuestionId> chosen) {
        new AskDialog(
                        new AskDialog.Words(
                                getTranslation("publication.public.ask.title"),
                                getTranslation("publication.public.on"),
                                getTranslation("shared.cancel")),
                        getTranslation("publication.public.ask.text", chosen.size()),
                        () -> said(pages.switchOn(round.id(), chosen)))
                .open();
    }

    private Paragraph state(@Nullable PublicPage page) {
        if (page == null) {
            return new Paragraph(getTranslation("publication.public.isOff"));
        }
        Paragraph state = new Paragraph(getTranslation(
                        "publication.public.isOn", Formats.in(getLocale()).dateAndTime(page.at()), page.by())
                + " ");
        state.add(new Anchor(RoundNavigation.published(round.id()), getTranslation("publication.public.open")));
        return state;
    }

    private static Set<QuestionId> ids(Set<ResultsQuestion> questions) {
        Set<QuestionId> ids = new HashSet<>();
        questions.forEach(question -> ids.add(question.id()));
        return ids;
    }

    private void said(PublicPageOutcome outcome) {
        switch (outcome) {
            case SWITCHED_ON, SWITCHED_OFF -> Notices.success(getTranslation("publication.public." + outcome.name()));
            case NOT_PUBLISHED, NO_QUESTION -> Notices.error(getTranslation("publication.public." + outcome.name()));
        }
        show();
        Focus.leadTo(heading);
    }
}
