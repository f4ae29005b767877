package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.conversation.QuestioningService;
import lv.providus.kopskats.response.AnsweringWindow;
import lv.providus.kopskats.response.OwnReturn;
import lv.providus.kopskats.response.OwnRound;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Panel;

/** What a coordinator has to do now: correct what came back, answer a question, submit before the end. Not there while nothing is. */
class OwnTasks extends Panel {

    private static final Duration NEAR = Duration.ofDays(7);

    private final UnorderedList list = new UnorderedList();
    private final Formats formats = Formats.in(getLocale());

    OwnTasks(List<OwnRound> rounds, ReviewService review, QuestioningService questioning) {
        addClassName("kk-tasks");
        list.addClassName("kk-task-list");
        Map<RoundId, OwnReturn> returns = review.ownReturns();
        Map<RoundId, Integer> asked = questioning.waitingForOwn();
        for (OwnRound round : rounds) {
            OwnReturn returned = round.window() == AnsweringWindow.OPEN
                    ? returns.get(round.round().id())
                    : null;
            int questions = asked.getOrDefault(round.round().id(), 0);
            if (returned != null) {
                addReturned(round, returned);
            }
            addAsked(round, returned != null && returned.waitsForAnswer() ? questions - 1 : questions);
            if (returned == null) {
                addDeadline(round);
            }
        }
        add(new H2(getTranslation("response.tasks.title")), list);
        setVisible(list.getChildren().findAny().isPresent());
    }

    private void addReturned(OwnRound round, OwnReturn returned) {
        Paragraph message = new Paragraph(returned.step().message());
        message.addClassName("kk-said");
        addTask(
                getTranslation("response.tasks.returned", title(round), formats.deadline(round.closesAt())),
                message,
                links(
                        new Anchor(
                                ResponseNavigation.form(round.round().id(), round.atvk()),
                                getTranslation("response.tasks.returned.correct")),
                        new Anchor(
                                ConversationNavigation.own(round.round().id()),
                                getTranslation("response.form.returned.reply"))));
    }

    private void addAsked(OwnRound round, int questions) {
        boolean over = round.round().state() == RoundState.ARCHIVED;
        if (questions > 0 && !over) {
            addTask(
                    getTranslation("response.tasks.asked", questions, title(round)),
                    links(new Anchor(
                            ConversationNavigation.own(round.round().id()),
                            getTranslation("response.tasks.asked.open"))));
        }
    }

    private void addDeadline(OwnRound round) {
        Duration left = Duration.between(round.readAt(), round.closesAt());
        boolean toSubmit = round.window() == AnsweringWindow.OPEN && !round.submitted() && round.decline() == null;
        if (toSubmit && left.compareTo(NEAR) <= 0) {
            addTask(
                    getTranslation(
                            "response.tasks.deadline",
                            title(round),
                            formats.deadline(round.closesAt()),
                            TimeLeft.text(this, left)),
                    links(new Anchor(
                            ResponseNavigation.form(round.round().id(), round.atvk()),
                            getTranslation("response.tasks.deadline.open"))));
        }
    }

    private String title(OwnRound round) {
        return round.round().title().in(getLocale());
    }

    private static Div links(Anchor... links) {
        Div all = new Div(links);
        all.addClassName("kk-task-links");
        return all;
    }

    private void addTask(String what, Component... more) {
        Paragraph words = new Paragraph(what);
        words.addClassName("kk-task");
        ListItem item = new ListItem(words);
        item.add(more);
        list.add(item);
    }
}
