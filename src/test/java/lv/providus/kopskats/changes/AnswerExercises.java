package lv.providus.kopskats.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.fieldwork.PopulationDifferenceService;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.municipality.PopulationAdoptionService;
import lv.providus.kopskats.municipality.PopulationRevision;
import lv.providus.kopskats.municipality.PopulationVerdict;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.RawAnswer;
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.CorrectionRequestService;
import lv.providus.kopskats.response.DelegateService;
import lv.providus.kopskats.response.Delegating;
import lv.providus.kopskats.response.DelegationLink;
import lv.providus.kopskats.response.DelegationLinkService;
import lv.providus.kopskats.response.DelegationService;
import lv.providus.kopskats.response.EntryService;
import lv.providus.kopskats.response.ImportPreview;
import lv.providus.kopskats.response.NewCorrectionRequest;
import lv.providus.kopskats.response.NewEntry;
import lv.providus.kopskats.response.PredecessorSubmissionService;
import lv.providus.kopskats.response.Received;
import lv.providus.kopskats.response.ReceivedBy;
import lv.providus.kopskats.response.ResponseImport;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.SaveRawAnswer;
import lv.providus.kopskats.response.SeenSubmission;
import lv.providus.kopskats.response.StandingService;
import lv.providus.kopskats.response.SubmissionService;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.response.TwoRounds;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.springframework.context.ApplicationContext;

class AnswerExercises implements Exercises {

    private static final SeenSubmission FIRST = new SeenSubmission(1, ResponseState.SUBMITTED);

    private static final Received TOLD = new Received(ReceivedBy.TELEPHONE, "Zvanīja koordinatore");
    private static final int GIVEN = 12_345;

    private final ApplicationContext context;
    private final ResponseService responses;

    AnswerExercises(ApplicationContext context) {
        this.context = context;
        this.responses = context.getBean(ResponseService.class);
    }

    private static Supplier<Runnable> byCoordinator(Consumer<Survey> change) {
        return () -> {
            Survey survey = Survey.open();
            return () -> Acting.as(survey.coordinator, () -> change.accept(survey));
        };
    }

    private static Supplier<Runnable> byResearcher(Consumer<Survey> change) {
        return () -> {
            Survey survey = Survey.open();
            return () -> Acting.as(survey.researcher, () -> change.accept(survey));
        };
    }

    private Survey answered() {
        Survey survey = Survey.open();
        Acting.as(survey.coordinator, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70))));
        return survey;
    }

    private Survey submitted() {
        Survey survey = answered();
        Acting.as(survey.coordinator, () -> survey.submit(responses, 1));
        return survey;
    }

    private Supplier<Runnable> afterSubmission(boolean byResearcher, Consumer<Survey> change) {
        return () -> {
            Survey survey = submitted();
            return () -> Acting.as(byResearcher ? survey.researcher : survey.coordinator, () -> change.accept(survey));
        };
    }

    @Override
    public void in(Book book) {
        ofResponses(book);
        ofReview(book);
        ofDelegations(book);
        ofOthers(book);
        ofPopulation(book);
    }

    private void ofResponses(Book book) {
        book.change(
                        "ResponseService.save(SaveAnswer)",
                        byCoordinator(survey -> responses.save(survey.first(Survey.HOUSED, NumberAnswer.of(2625)))))
                .change(
                        "ResponseService.save(SaveRawAnswer)",
                        byCoordinator(survey -> responses.save(new SaveRawAnswer(
                                survey.round,
                                new Atvk("0037000"),
                                Survey.HOUSED,
                                RawAnswer.typed("2625"),
                                false,
                                null,
                                null,
                                false,
                                SaveAnswer.NOT_ANSWERED,
                                null))))
                .change("ResponseService.submit(RoundId, int, Map)", () -> {
                    Survey survey = answered();
                    return () -> Acting.as(survey.coordinator, () -> survey.submit(responses, 1));
                })
                .change(
                        "ResponseService.correct(RoundId)",
                        afterSubmission(false, survey -> responses.correct(survey.round)));
        StandingService standing = context.getBean(StandingService.class);
        book.change(
                        "StandingService.withdraw(RoundId, int, String)",
                        afterSubmission(false, survey -> standing.withdraw(survey.round, 1, "Kļūda")))
                .change(
                        "StandingService.decline(RoundId, String)",
                        byCoordinator(survey -> standing.decline(survey.round, "Nav laika")))
                .change("StandingService.reopenDeclined(RoundId, MunicipalityId, String)", () -> {
                    Survey survey = Survey.open();
                    Acting.as(survey.coordinator, () -> standing.decline(survey.round, "Nav laika"));
                    return () -> Acting.as(
                            survey.researcher, () -> standing.reopenDeclined(survey.round, survey.ludza, "Pārdomāja"));
                });
    }

    private void ofReview(Book book) {
        ReviewService review = context.getBean(ReviewService.class);
        SubmissionService submissions = context.getBean(SubmissionService.class);
        book.change(
                        "ReviewService.returnForCorrection(RoundId, MunicipalityId, SeenSubmission, String, Instant)",
                        afterSubmission(
                                true,
                                survey -> review.returnForCorrection(
                                        survey.round, survey.ludza, FIRST, "Vai tiešām?", null)))
                .change(
                        "ReviewService.accept(RoundId, MunicipalityId, SeenSubmission)",
                        afterSubmission(true, survey -> review.accept(survey.round, survey.ludza, FIRST)))
                .change("ReviewService.unlock(RoundId, MunicipalityId, String)", () -> {
                    Survey survey = submitted();
                    Acting.as(survey.researcher, () -> review.accept(survey.round, survey.ludza, FIRST));
                    return () -> Acting.as(survey.researcher, () -> review.unlock(survey.round, survey.ludza, "Kļūda"));
                })
                .change(
                        "SubmissionService.latest(RoundId, MunicipalityId)",
                        afterSubmission(true, survey -> submissions.latest(survey.round, survey.ludza)))
                .change(
                        "SubmissionService.find(RoundId, MunicipalityId, int)",
                        afterSubmission(true, survey -> submissions.find(survey.round, survey.ludza, 1)));
    }

    private void ofDelegations(Book book) {
        DelegationService delegations = context.getBean(DelegationService.class);
        DelegationLinkService links = context.getBean(DelegationLinkService.class);
        DelegateService delegated = context.getBean(DelegateService.class);
        book.change(
                        "DelegationService.entrust(NewDelegation, UnaryOperator)",
                        byCoordinator(survey -> delegations.entrust(
                                Delegating.delegation(survey, Delegating.NUMBERS), Delegating.ADDRESS)))
                .change("DelegationService.renewLink(RoundId, DelegationId, UnaryOperator)", () -> {
                    Survey survey = Survey.open();
                    DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
                    return () -> Acting.as(
                            survey.coordinator,
                            () -> delegations.renewLink(survey.round, link.delegation(), Delegating.ADDRESS));
                })
                .change("DelegationService.revoke(RoundId, DelegationId)", () -> {
                    Survey survey = Survey.open();
                    DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
                    return () ->
                            Acting.as(survey.coordinator, () -> delegations.revoke(survey.round, link.delegation()));
                })
                .withoutLine("DelegationLinkService.look(String)", "reads, in transactions of its own")
                .change("DelegationLinkService.redeem(String)", () -> {
                    DelegationLink link = Delegating.link(delegations, Survey.open(), Delegating.NUMBERS);
                    return () -> links.redeem(Delegating.secret(link));
                })
                .change("DelegateService.handIn()", () -> {
                    Survey survey = Survey.open();
                    DelegationLink link = Delegating.link(delegations, survey, Delegating.NUMBERS);
                    Actor.Delegate delegate = Delegating.opened(links, link);
                    Acting.as(delegate, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70))));
                    return () -> Acting.as(delegate, () -> {
                        delegated.handIn();
                    });
                });
    }

    private void ofOthers(Book book) {
        ResponseImport imports = context.getBean(ResponseImport.class);
        CorrectionRequestService requests = context.getBean(CorrectionRequestService.class);
        EntryService entries = context.getBean(EntryService.class);
        StandingService standing = context.getBean(StandingService.class);
        book.change(
                        "EntryService.enter(NewEntry)",
                        byResearcher(survey -> entries.enter(new NewEntry(
                                survey.round,
                                new Atvk("0037000"),
                                1,
                                Map.of(Survey.RESIDING, AnswerContent.of(NumberAnswer.of(70))),
                                TOLD))))
                .change(
                        "StandingService.recordRefusal(RoundId, MunicipalityId, String, Received)",
                        byResearcher(survey -> standing.recordRefusal(survey.round, survey.ludza, "Nav laika", TOLD)));
        PredecessorSubmissionService predecessors = context.getBean(PredecessorSubmissionService.class);
        book.change("PredecessorSubmissionService.open(RoundId, MunicipalityId)", () -> {
            TwoRounds rounds = new TwoRounds(context);
            rounds.submit(rounds.before, "atvk,residing_now,housed_total", "0055000,5,15");
            return () -> Acting.as(rounds.madona, () -> {
                predecessors.open(rounds.before, TestDatabase.municipality("0055000"));
            });
        });
        book.change("ResponseImport.store(ImportPreview, Collection)", () -> {
                    Survey survey = Survey.closed();
                    byte[] file = "municipality,residing_now\nLudzas novads,70\n".getBytes(UTF_8);
                    ImportPreview preview = Acting.as(survey.researcher, () -> preview(imports, survey, file));
                    return () -> Acting.as(survey.researcher, () -> {
                        imports.store(preview, preview.leftOutColumns());
                    });
                })
                .change("CorrectionRequestService.request(NewCorrectionRequest)", () -> {
                    TwoRounds rounds = fallen();
                    return () -> request(requests, rounds);
                })
                .change("CorrectionRequestService.close(CorrectionRequestId, boolean)", () -> {
                    TwoRounds rounds = fallen();
                    request(requests, rounds);
                    return () -> Acting.as(rounds.researcher, () -> {
                        requests.close(requests.open(rounds.before).getFirst().id(), true);
                    });
                });
    }

    private void ofPopulation(Book book) {
        PopulationDifferenceService differences = context.getBean(PopulationDifferenceService.class);
        PopulationAdoptionService adoptions = context.getBean(PopulationAdoptionService.class);
        Function<Survey, PopulationRevision> revision =
                survey -> new PopulationRevision(survey.round, "Kārtas kopa", survey.ludza, GIVEN, "Jaunāki dati");
        book.change(
                        "PopulationAdoptionService.adopt(PopulationRevision)",
                        afterSubmission(true, survey -> adoptions.adopt(revision.apply(survey))))
                .change(
                        "PopulationAdoptionService.leave(PopulationRevision)",
                        afterSubmission(true, survey -> adoptions.leave(revision.apply(survey))))
                .change(
                        "PopulationDifferenceService.decide(RoundId, MunicipalityId, int, PopulationVerdict, String)",
                        () -> {
                            Survey survey = answered();
                            Acting.as(survey.coordinator, () -> {
                                responses.save(survey.first(Survey.POPULATION, NumberAnswer.of(GIVEN)));
                                survey.submit(responses, 1);
                            });
                            return () -> Acting.as(survey.researcher, () -> {
                                differences.decide(
                                        survey.round, survey.ludza, GIVEN, PopulationVerdict.ADOPTED, "Jaunāki dati");
                            });
                        });
    }

    private static ImportPreview preview(ResponseImport imports, Survey survey, byte[] file) {
        try {
            return imports.preview(survey.round, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TwoRounds fallen() {
        TwoRounds rounds = new TwoRounds(context);
        rounds.submit(rounds.before, "atvk,residing_now,housed_total", "0037000,70,2625");
        rounds.answer(rounds.ludza, TwoRounds.HOUSED, NumberAnswer.of(2600), null);
        return rounds;
    }

    private static void request(CorrectionRequestService requests, TwoRounds rounds) {
        Acting.as(rounds.ludza, () -> {
            requests.request(new NewCorrectionRequest(
                    rounds.now, TwoRounds.HOUSED, new BigDecimal("2590"), "Mītne skaitīta divreiz"));
        });
    }
}
