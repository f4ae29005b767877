package lv.providus.kopskats.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.round.ExtensionResult;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ConversationServiceTest {

    @Autowired
    private ConversationService conversations;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private RoundService rounds;

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.open();
    }

    private List<Conversation> own(Actor.Person coordinator) {
        return Acting.as(coordinator, () -> conversations.own(survey.round))
                .orElseThrow()
                .conversations();
    }

    private Conversation asked(String text) {
        assertThat(Acting.as(survey.coordinator, () -> conversations.ask(survey.round, Survey.HOUSED, text)))
                .isEqualTo(SayResult.SAID);
        return own(survey.coordinator).getFirst();
    }

    private Conversation extensionAsked(Instant until) {
        assertThat(Acting.as(survey.coordinator, () -> extensions.ask(survey.round, until, "Slimības dēļ")))
                .isEqualTo(SayResult.SAID);
        return own(survey.coordinator).getFirst();
    }

    private static List<String> mailed() {
        return TestDatabase.jdbc().queryForList("select recipient from mail_message order by id", String.class);
    }

    @Test
    void a_question_reaches_the_researchers_and_its_answer_the_municipality() {
        Conversation question = asked("Vai skaitīt arī bērnus?\u0000 <b>treknraksts</b>");
        assertThat(question.messages())
                .extracting(Conversation.Message::text)
                .containsExactly("Vai skaitīt arī bērnus? <b>treknraksts</b>");
        assertThat(mailed()).containsExactly("petniece@providus.example");
        Acting.as(survey.researcher, () -> {
            assertThat(conversations.waiting(survey.round)).isEqualTo(1);
            Conversation read = conversations.inRound(survey.round).getFirst();
            assertThat(read.unread()).isTrue();
            conversations.markRead(read.id());
            assertThat(conversations.inRound(survey.round).getFirst().unread()).isFalse();
            assertThat(conversations.answer(question.id(), "Jā, visus.")).isEqualTo(SayResult.SAID);
            assertThat(conversations.waiting(survey.round)).isZero();
        });
        assertThat(own(survey.coordinator).getFirst().unread()).isTrue();
        assertThat(own(survey.colleague).getFirst().unread()).isTrue();
        Acting.as(survey.coordinator, () -> conversations.markRead(question.id()));
        assertThat(own(survey.coordinator).getFirst().unread()).isFalse();
        assertThat(own(survey.colleague).getFirst().unread()).isTrue();
        assertThat(mailed()).contains("koordinatore@ludza.example", "kolege@ludza.example");
        assertThat(mailed()).doesNotContain("koordinatore@rezekne.example");
        assertThat(Acting.as(survey.colleague, () -> conversations.goOn(question.id(), "Un studentus?")))
                .isEqualTo(SayResult.SAID);
        assertThat(own(survey.coordinator).getFirst().state()).isEqualTo(ConversationState.OPEN);
        assertThat(TestDatabase.jdbc().queryForList("select action from audit_event order by id", String.class))
                .containsExactly("conversation.asked", "conversation.answered", "conversation.asked");
    }

    @Test
    void another_municipality_neither_reads_nor_writes_in_it() {
        Conversation question = asked("Vai skaitīt arī bērnus?");
        assertThat(own(survey.stranger)).isEmpty();
        assertThat(Acting.as(survey.stranger, () -> conversations.goOn(question.id(), "Es arī gribu zināt")))
                .isEqualTo(SayResult.NOT_FOUND);
        Acting.as(survey.stranger, () -> conversations.markRead(question.id()));
        assertThat(Survey.count("select count(*) from conversation_reading")).isZero();
        assertThatThrownBy(() -> Acting.as(survey.stranger, () -> conversations.answer(question.id(), "Jā")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(Survey.count("select count(*) from conversation_message")).isEqualTo(1);
    }

    @Test
    void an_empty_or_endless_text_is_refused() {
        assertThat(Acting.as(survey.coordinator, () -> conversations.ask(survey.round, null, " \n ")))
                .isEqualTo(SayResult.TEXT);
        assertThat(Acting.as(survey.coordinator, () -> conversations.ask(survey.round, null, "a".repeat(4001))))
                .isEqualTo(SayResult.TEXT);
        assertThat(Survey.count("select count(*) from conversation")).isZero();
    }

    @Test
    void a_wish_for_more_time_that_is_granted_moves_the_deadline_of_that_municipality() {
        survey.close();
        Instant wished = Instant.now().plus(Duration.ofDays(3));
        Conversation wish = extensionAsked(wished);
        assertThat(Acting.as(survey.colleague, () -> extensions.ask(survey.round, wished, "Es arī")))
                .isEqualTo(SayResult.ALREADY);
        Acting.as(survey.researcher, () -> {
            assertThat(extensions.grant(wish.id(), Instant.now().minusSeconds(60), "Labi"))
                    .isEqualTo(SayResult.NOT_LATER);
            assertThat(extensions.grant(wish.id(), wished, "Labi")).isEqualTo(SayResult.SAID);
            assertThat(extensions.refuse(wish.id(), "Tomēr nē")).isEqualTo(SayResult.ALREADY);
        });
        assertThat(own(survey.coordinator).getFirst().state()).isEqualTo(ConversationState.GRANTED);
        assertThat(Survey.count(
                        "select count(*) from participation where municipality_id = ? and extended_until > now()",
                        survey.ludza.value()))
                .isEqualTo(1);
        assertThat(Survey.count(
                        "select count(*) from participation where municipality_id = ? and extended_until is not null",
                        survey.rezekne.value()))
                .isZero();
        assertThat(TestDatabase.jdbc().queryForList("select action from audit_event", String.class))
                .contains("participation.extended", "conversation.extension_granted");
    }

    @Test
    void a_refused_wish_says_why_and_changes_no_deadline() {
        Conversation wish = extensionAsked(Instant.now().plus(Duration.ofDays(20)));
        assertThat(Acting.as(survey.researcher, () -> extensions.refuse(wish.id(), "Rezultāti jāpublicē laikā.")))
                .isEqualTo(SayResult.SAID);
        Conversation refused = own(survey.coordinator).getFirst();
        assertThat(refused.state()).isEqualTo(ConversationState.REFUSED);
        assertThat(refused.messages().getLast().text()).isEqualTo("Rezultāti jāpublicē laikā.");
        assertThat(Survey.count("select count(*) from participation where extended_until is not null"))
                .isZero();
        assertThat(mailed()).contains("koordinatore@ludza.example");
    }

    @Test
    void a_deadline_only_moves_later_and_only_while_results_are_not_published() {
        Acting.as(survey.researcher, () -> {
            assertThat(rounds.extend(survey.round, survey.ludza, Instant.now().plus(Duration.ofDays(1)), "Agrāk"))
                    .isEqualTo(ExtensionResult.NOT_LATER);
            TestDatabase.jdbc().update("update round set published_at = now()");
            assertThat(rounds.extend(survey.round, survey.ludza, Instant.now().plus(Duration.ofDays(30)), "Vēlāk"))
                    .isEqualTo(ExtensionResult.ROUND_OVER);
        });
    }
}
