package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.ExtensionService;
import lv.providus.kopskats.conversation.QuestioningService;
import lv.providus.kopskats.conversation.ui.MunicipalityConversations;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.response.AnswerHistory;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.response.SubmissionReceipt;
import lv.providus.kopskats.response.SubmissionService;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.ReasonDialog;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The parts of the page on which a submission is judged. */
@SpringComponent
class Reviewing {

    private static final String CHANGED_ID = "kk-changed-meanwhile";

    private final ReviewService review;
    private final SubmissionService submissions;
    private final ConversationService conversations;
    private final QuestioningService questioning;
    private final ExtensionService extensions;

    Reviewing(
            ReviewService review,
            SubmissionService submissions,
            ConversationService conversations,
            QuestioningService questioning,
            ExtensionService extensions) {
        this.review = review;
        this.submissions = submissions;
        this.conversations = conversations;
        this.questioning = questioning;
        this.extensions = extensions;
    }

    /** A submission with what can be decided about it, where it is the one that counts. */
    Component page(
            Round round,
            ResponseProgress municipality,
            Submission submission,
            IntFunction<String> addressOf,
            Runnable reload) {
        SubmissionReceipt receipt = submission.receipt();
        AnswerHistory history = review.history(round.id(), municipality.municipality());
        Div aside = aside(round, municipality, receipt.number(), addressOf);
        MunicipalityConversations said = new MunicipalityConversations(
                conversations, questioning, extensions, round.id(), municipality.municipality());
        aside.add(said);
        Div middle = new Div();
        middle.addClassName("kk-review-middle");
        ResponseState state = municipality.state();
        if (receipt.equals(municipality.lastSubmission()) && !receipt.withdrawn() && state != null) {
            middle.add(new ReviewPanel(
                    review,
                    round,
                    municipality,
                    receipt.number(),
                    state,
                    () -> ask(round, municipality, null, said),
                    reload));
        } else {
            middle.add(new Message(Tone.WARNING, said.getTranslation("response.review.earlier")));
        }
        middle.add(
                new ReceiptPanel(receipt),
                new PaperLink(
                        ResponseNavigation.submissionPdf(round.id(), municipality.atvk(), receipt.number()),
                        said.getTranslation("response.receipt.pdf")));
        Set<QuestionCode> changed = history.changedIn(receipt.number());
        if (receipt.number() > 1) {
            middle.add(new Message(
                    Tone.NEUTRAL,
                    said.getTranslation("response.review.changed_answers", changed.size(), receipt.number() - 1)));
        }
        middle.add(AnswerLists.of(
                submission,
                (description, item) -> description.add(
                        new ReviewedAnswer(submission, history, item, () -> ask(round, municipality, item, said)))));
        Div columns = new Div(middle, aside);
        columns.addClassName("kk-review-columns");
        return columns;
    }

    /** What happened to the response. */
    Div aside(Round round, ResponseProgress municipality, int shown, IntFunction<String> addressOf) {
        Div aside = new Div();
        aside.addClassName("kk-review-aside");
        var receipts = submissions.receipts(round.id(), municipality.municipality());
        if (!receipts.isEmpty()) {
            aside.add(
                    new ReviewTrail(receipts, review.steps(round.id(), municipality.municipality()), shown, addressOf));
        }
        return aside;
    }

    private void ask(Round round, ResponseProgress municipality, @Nullable Item item, MunicipalityConversations said) {
        new ReasonDialog(
                        new ReasonDialog.Words(
                                said.getTranslation("response.ask_municipality"),
                                item == null
                                        ? said.getTranslation("response.ask_municipality.whole")
                                        : item.wording()
                                                .in(said.getUI().orElseThrow().getLocale()),
                                said.getTranslation("response.ask_municipality.text"),
                                said.getTranslation("response.ask_municipality.send")),
                        Conversation.TEXT_MAX_LENGTH,
                        text -> switch (questioning.ask(
                                round.id(), municipality.municipality(), item == null ? null : item.code(), text)) {
                            case SAID -> {
                                said.show();
                                Notices.success(said.getTranslation("response.ask_municipality.done"));
                                yield Optional.empty();
                            }
                            case TEXT ->
                                Optional.of(said.getTranslation("shared.reason.missing", Conversation.TEXT_MAX_LENGTH));
                            case NOT_FOUND, NOT_LATER, ALREADY, ROUND_OVER ->
                                Optional.of(said.getTranslation("conversation.problem.not_found"));
                        })
                .open();
    }

    /** Says on a page that what it shows is no longer the latest. */
    <P extends Component & HasComponents> void tellChange(P page, Runnable reload) {
        boolean told = page.getChildren()
                .anyMatch(part -> part.getId().filter(CHANGED_ID::equals).isPresent());
        if (!told) {
            Message message = new Message(
                    Tone.WARNING,
                    page.getTranslation("response.review.changed_meanwhile"),
                    new Button(page.getTranslation("response.review.show_now"), click -> reload.run()));
            message.setId(CHANGED_ID);
            page.addComponentAsFirst(message);
        }
    }
}
