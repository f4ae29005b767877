package lv.providus.kopskats.changes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lv.providus.kopskats.asking.AskingService;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.ExtensionService;
import lv.providus.kopskats.conversation.QuestioningService;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.mail.MailService;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.round.DueReminder;
import lv.providus.kopskats.round.Letter;
import lv.providus.kopskats.round.LetterTexts;
import lv.providus.kopskats.round.NewRound;
import lv.providus.kopskats.round.PlannedReminderService;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.round.RoundEditing;
import lv.providus.kopskats.round.RoundKind;
import lv.providus.kopskats.round.RoundLetterService;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ConversationId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MailId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.springframework.context.ApplicationContext;

class RoundExercises implements Exercises {

    private static final Duration LATER = Duration.ofDays(20);

    private final ApplicationContext context;
    private final ConversationService conversations;
    private final ExtensionService extensions;

    RoundExercises(ApplicationContext context) {
        this.context = context;
        this.conversations = context.getBean(ConversationService.class);
        this.extensions = context.getBean(ExtensionService.class);
    }

    private static Supplier<Runnable> byResearcher(Supplier<Survey> survey, Consumer<Survey> change) {
        return () -> {
            Survey made = survey.get();
            return () -> Acting.as(made.researcher, () -> change.accept(made));
        };
    }

    private static Supplier<Runnable> byCoordinator(Supplier<Survey> survey, Consumer<Survey> change) {
        return () -> {
            Survey made = survey.get();
            return () -> Acting.as(made.coordinator, () -> change.accept(made));
        };
    }

    private static NewRound round(Survey survey) {
        Long version = TestDatabase.jdbc().queryForObject("select max(id) from questionnaire_version", Long.class);
        return new NewRound(
                new QuestionnaireVersionId(Objects.requireNonNull(version)),
                new PopulationSetId(1),
                new LocalizedText("Cita kārta", "Another round"),
                null,
                RoundKind.FULL,
                false,
                LocalDate.of(2026, 1, 1),
                false,
                Instant.now().plus(Duration.ofDays(1)),
                Instant.now().plus(LATER),
                Set.of(survey.ludza),
                new RoundContact("PROVIDUS", "aptauja@providus.example"));
    }

    @Override
    public void in(Book book) {
        ofRounds(book);
        ofStates(book);
        ofLetters(book);
        ofAsking(book);
        ofConversations(book);
        ofQuestions(book);
    }

    private void ofRounds(Book book) {
        RoundService rounds = context.getBean(RoundService.class);
        RoundEditing editing = context.getBean(RoundEditing.class);
        ResultsService results = context.getBean(ResultsService.class);
        book.change("RoundService.create(NewRound)", byResearcher(Survey::open, survey -> rounds.create(round(survey))))
                .change(
                        "RoundService.extend(RoundId, MunicipalityId, Instant, String)",
                        byResearcher(
                                Survey::open,
                                survey -> rounds.extend(
                                        survey.round,
                                        survey.ludza,
                                        Instant.now().plus(LATER),
                                        "Slimība")))
                .change(
                        "RoundEditing.change(RoundId, int, NewRound)",
                        byResearcher(Survey::planned, survey -> editing.change(survey.round, 0, round(survey))))
                .change(
                        "RoundEditing.delete(RoundId, int)",
                        byResearcher(Survey::planned, survey -> editing.delete(survey.round, 0)))
                .change(
                        "RoundService.usePopulationSet(RoundId, PopulationSetId)",
                        byResearcher(Survey::open, survey -> rounds.usePopulationSet(survey.round, otherSet())))
                .change(
                        "ResultsService.open(RoundId)",
                        byResearcher(Survey::closed, survey -> results.open(survey.round)));
    }

    private static PopulationSetId otherSet() {
        Long id = TestDatabase.jdbc()
                .queryForObject(
                        "insert into population_set (name, source) values ('Cita kopa', 'Cits avots') returning id",
                        Long.class);
        return new PopulationSetId(Objects.requireNonNull(id));
    }

    private void ofStates(Book book) {
        RoundEditing editing = context.getBean(RoundEditing.class);
        book.change(
                        "RoundEditing.openNow(RoundId, int)",
                        byResearcher(Survey::planned, survey -> editing.openNow(survey.round, 0)))
                .change(
                        "RoundEditing.closeNow(RoundId, int)",
                        byResearcher(Survey::open, survey -> editing.closeNow(survey.round, 0)))
                .change(
                        "RoundEditing.reopen(RoundId, int, Instant)",
                        byResearcher(
                                Survey::closed,
                                survey -> editing.reopen(
                                        survey.round, 0, Instant.now().plus(LATER))))
                .change(
                        "RoundEditing.publish(RoundId, int)",
                        byResearcher(Survey::closed, survey -> editing.publish(survey.round, 0)))
                .change(
                        "RoundEditing.archive(RoundId, int)",
                        byResearcher(Survey::closed, survey -> editing.archive(survey.round, 0)))
                .change(
                        "RoundEditing.unarchive(RoundId, int)",
                        byResearcher(
                                () -> {
                                    Survey survey = Survey.closed();
                                    Acting.as(survey.researcher, () -> {
                                        editing.archive(survey.round, 0);
                                    });
                                    return survey;
                                },
                                survey -> editing.unarchive(survey.round, 1)));
    }

    private void ofLetters(Book book) {
        RoundLetterService letters = context.getBean(RoundLetterService.class);
        PlannedReminderService planned = context.getBean(PlannedReminderService.class);
        book.change(
                        "RoundLetterService.change(RoundId, Letter, LetterTexts)",
                        byResearcher(Survey::planned, survey -> rewrite(letters, survey)))
                .change(
                        "RoundLetterService.restoreUsual(RoundId, LetterKind)",
                        byResearcher(
                                () -> {
                                    Survey survey = Survey.planned();
                                    Acting.as(survey.researcher, () -> rewrite(letters, survey));
                                    return survey;
                                },
                                survey -> letters.restoreUsual(
                                        survey.round,
                                        letters.list(survey.round).getFirst().kind())))
                .change(
                        "PlannedReminderService.add(RoundId, int, LocalTime)",
                        byResearcher(Survey::open, survey -> planned.add(survey.round, 2, LocalTime.NOON)))
                .change(
                        "PlannedReminderService.remove(RoundId, PlannedReminder)",
                        byResearcher(
                                () -> withReminder(planned),
                                survey -> planned.remove(
                                        survey.round, planned.list(survey.round).getFirst())));
    }

    private static Survey withReminder(PlannedReminderService planned) {
        Survey survey = Survey.open();
        Acting.as(survey.researcher, () -> {
            planned.add(survey.round, 2, LocalTime.NOON);
        });
        return survey;
    }

    private static void rewrite(RoundLetterService letters, Survey survey) {
        Letter letter = letters.list(survey.round).getFirst();
        letters.change(
                survey.round,
                letter,
                new LetterTexts(
                        "Cits temats",
                        "Another subject",
                        letter.body().lv(),
                        letter.body().en()));
    }

    private void ofAsking(Book book) {
        AskingService asking = context.getBean(AskingService.class);
        PlannedReminderService planned = context.getBean(PlannedReminderService.class);
        MailService mails = context.getBean(MailService.class);
        book.change(
                        "AskingService.invite(RoundId, UUID)",
                        byResearcher(Survey::open, survey -> asking.invite(survey.round, UUID.randomUUID())))
                .change(
                        "AskingService.remind(RoundId, UUID)",
                        byResearcher(Survey::open, survey -> asking.remind(survey.round, UUID.randomUUID())))
                .change(
                        "AskingService.remind(RoundId, Collection, UUID)",
                        byResearcher(
                                Survey::open,
                                survey -> asking.remind(survey.round, Set.of(survey.ludza), UUID.randomUUID())))
                .change("AskingService.sendPlanned(DueReminder)", () -> {
                    Survey survey = withReminder(planned);
                    long id = Acting.as(
                                    survey.researcher,
                                    () -> planned.list(survey.round).getFirst())
                            .id();
                    return () -> Actors.asSystem("test", () -> {
                        asking.sendPlanned(new DueReminder(id, survey.round));
                    });
                })
                .change("MailService.sendAgain(RoundId, MailId)", () -> {
                    Survey survey = Survey.open();
                    Acting.as(survey.researcher, () -> {
                        asking.invite(survey.round, UUID.randomUUID());
                    });
                    TestDatabase.jdbc().update("update mail_message set state = 'failed'");
                    Long mail = TestDatabase.jdbc().queryForObject("select min(id) from mail_message", Long.class);
                    return () -> Acting.as(survey.researcher, () -> {
                        mails.sendAgain(survey.round, new MailId(Objects.requireNonNull(mail)));
                    });
                });
    }

    private Survey asked() {
        Survey survey = Survey.open();
        Acting.as(survey.coordinator, () -> {
            conversations.ask(survey.round, null, "Vai skaitīt arī bērnus?");
        });
        return survey;
    }

    private Survey extensionAsked() {
        Survey survey = Survey.open();
        Acting.as(survey.coordinator, () -> {
            extensions.ask(survey.round, Instant.now().plus(LATER), "Slimība");
        });
        return survey;
    }

    private ConversationId first(Survey survey) {
        return Acting.as(
                        survey.coordinator,
                        () -> conversations.own(survey.round).orElseThrow())
                .conversations()
                .getFirst()
                .id();
    }

    private void ofConversations(Book book) {
        book.change(
                        "ConversationService.ask(RoundId, QuestionCode, String)",
                        byCoordinator(Survey::open, survey -> conversations.ask(survey.round, Survey.HOUSED, "Kā?")))
                .change(
                        "ExtensionService.ask(RoundId, Instant, String)",
                        byCoordinator(
                                Survey::open,
                                survey -> extensions.ask(
                                        survey.round, Instant.now().plus(LATER), "Slimība")))
                .change(
                        "ConversationService.goOn(ConversationId, String)",
                        byCoordinator(this::asked, survey -> conversations.goOn(first(survey), "Un vēl?")))
                .change(
                        "ConversationService.answer(ConversationId, String)",
                        byResearcher(this::asked, survey -> conversations.answer(first(survey), "Jā.")))
                .change(
                        "ExtensionService.grant(ConversationId, Instant, String)",
                        byResearcher(
                                this::extensionAsked,
                                survey -> extensions.grant(
                                        first(survey), Instant.now().plus(LATER), "Jā.")))
                .change(
                        "ExtensionService.refuse(ConversationId, String)",
                        byResearcher(this::extensionAsked, survey -> extensions.refuse(first(survey), "Nē.")))
                .withoutLine("ConversationService.markRead(ConversationId)", "a mark for oneself, of no consequence");
    }

    private void ofQuestions(Book book) {
        QuestioningService questioning = context.getBean(QuestioningService.class);
        book.change(
                        "QuestioningService.ask(RoundId, MunicipalityId, QuestionCode, String)",
                        byResearcher(
                                Survey::open,
                                survey -> questioning.ask(survey.round, survey.ludza, Survey.HOUSED, "Vai tiešām?")))
                .change(
                        "QuestioningService.openQuietly(RoundId, MunicipalityId, String)",
                        byResearcher(
                                Survey::open,
                                survey -> questioning.openQuietly(survey.round, survey.ludza, "Vai tiešām?")))
                .change(
                        "QuestioningService.settle(ConversationId)",
                        byResearcher(
                                () -> {
                                    Survey survey = Survey.open();
                                    Acting.as(survey.researcher, () -> {
                                        questioning.ask(survey.round, survey.ludza, null, "Vai tiešām?");
                                    });
                                    return survey;
                                },
                                survey -> questioning.settle(first(survey))));
    }
}
