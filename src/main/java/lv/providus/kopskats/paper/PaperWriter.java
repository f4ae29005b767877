package lv.providus.kopskats.paper;

import java.time.Instant;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.response.SubmissionReceipt;
import lv.providus.kopskats.response.SubmittedAnswer;
import lv.providus.kopskats.response.Withdrawal;
import lv.providus.kopskats.response.WorkingAnswer;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Puts the parts of a paper together: head, questionnaire, what stands on every page, file name. */
@Component
class PaperWriter {

    private final Texts texts;

    PaperWriter(Texts texts) {
        this.texts = texts;
    }

    Paper blank(QuestionnaireVersion questionnaire, Language language) {
        String title = questionnaire.title().in(language);
        PaperPage page = new PaperPage(texts, language, title);
        String version = page.text("paper.version", questionnaire.number());
        page.runningLines(title, version, page.text("paper.blank.below"));
        page.add(page.body(), "h1", null, title);
        page.add(page.body(), "p", "lead", version);
        return blank(page, questionnaire, page.text("paper.file.blank_version", title, questionnaire.number()));
    }

    Paper blank(QuestionnaireVersion questionnaire, Round round, String municipality, Language language) {
        String title = questionnaire.title().in(language);
        PaperPage page = new PaperPage(texts, language, title);
        String roundTitle = round.title().in(language);
        page.runningLines(roundTitle, municipality, page.text("paper.blank.below"));
        page.add(page.body(), "h1", null, title);
        Element facts = page.add(page.body(), "table", "facts");
        page.fact(facts, page.text("paper.fact.municipality"), municipality);
        page.fact(facts, page.text("paper.fact.round"), roundTitle);
        page.fact(
                facts,
                page.text("paper.fact.deadline"),
                page.text("paper.until", Formats.in(language).deadline(round.closesAt())));
        return blank(page, questionnaire, page.text("paper.file.blank", municipality, roundTitle));
    }

    private Paper blank(PaperPage page, QuestionnaireVersion questionnaire, String fileName) {
        page.add(page.body(), "p", null, page.text("paper.blank.purpose"));
        LocalizedText introduction = questionnaire.introduction();
        if (introduction != null) {
            page.add(page.body(), "p", null, introduction.in(page.language()));
        }
        new BlankQuestionnaire(page).add(questionnaire);
        return new Paper(fileNameOf(fileName), page.document());
    }

    /** The working copy, marked as not submitted. */
    Paper draft(OwnResponse own, Instant at, Language language) {
        String round = own.round().title().in(language);
        PaperPage page =
                new PaperPage(texts, language, own.questionnaire().title().in(language));
        page.runningLines(round, own.municipalityName(), page.text("paper.draft.mark"));
        page.add(page.body(), "h1", null, own.questionnaire().title().in(language));
        page.add(page.body(), "p", "mark", page.text("paper.draft.mark"));
        Element facts = page.add(page.body(), "table", "facts");
        page.fact(facts, page.text("paper.fact.municipality"), own.municipalityName());
        page.fact(facts, page.text("paper.fact.round"), round);
        page.fact(
                facts,
                page.text("paper.fact.deadline"),
                page.text("paper.until", Formats.in(language).deadline(own.closesAt())));
        page.fact(facts, page.text("paper.fact.printed"), Formats.in(language).dateAndTime(at));
        if (own.beingCorrected()) {
            page.add(page.body(), "p", null, page.text("paper.draft.beside_submission"));
        }
        new FilledQuestionnaire(page, code -> own.answer(code).map(WorkingAnswer::content)).add(own.questionnaire());
        return new Paper(fileNameOf(page.text("paper.file.draft", own.municipalityName(), round)), page.document());
    }

    /** What was submitted, with its receipt. */
    Paper submission(Submission submission, Round round, String municipality, Language language) {
        String roundTitle = round.title().in(language);
        SubmissionReceipt receipt = submission.receipt();
        String title = submission.questionnaire().title().in(language);
        PaperPage page = new PaperPage(texts, language, title);
        String number = receipt.receiptNumber().value();
        page.runningLines(roundTitle, municipality, page.text("paper.submission.below", number));
        page.add(page.body(), "h1", null, title);
        Withdrawal withdrawal = receipt.withdrawal();
        if (withdrawal != null) {
            page.add(
                    page.body(),
                    "p",
                    "mark",
                    page.text(
                            "response.receipt.withdrawn", Formats.in(language).dateAndTime(withdrawal.withdrawnAt())));
        }
        Element facts = page.add(page.body(), "table", "facts");
        page.fact(facts, page.text("paper.fact.municipality"), municipality);
        page.fact(facts, page.text("paper.fact.round"), roundTitle);
        page.fact(facts, page.text("response.receipt.number"), number);
        page.fact(
                facts, page.text("response.receipt.time"), Formats.in(language).dateAndTime(receipt.submittedAt()));
        page.fact(facts, page.text("response.receipt.by"), receipt.submittedBy());
        page.fact(
                facts,
                page.text("response.receipt.which"),
                page.text(
                        receipt.imported() ? "response.receipt.which_imported" : "response.receipt.which_number",
                        receipt.number()));
        new FilledQuestionnaire(page, code -> submission.answer(code).map(SubmittedAnswer::content))
                .add(submission.questionnaire());
        return new Paper(
                fileNameOf(page.text("paper.file.submission", municipality, roundTitle, number)), page.document());
    }

    private static String fileNameOf(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                        .replaceAll(" {2,}", " ")
                        .strip() + ".pdf";
    }
}
