package lv.providus.kopskats.response;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import org.jspecify.annotations.Nullable;

/** Entrusts sections of a {@link Survey} to colleagues, and opens their links. */
public final class Delegating {

    public static final QuestionCode NUMBERS = new QuestionCode("numbers");
    public static final QuestionCode OPINIONS = new QuestionCode("opinions");
    public static final String LABEL = "Sociālais dienests";

    public static final UnaryOperator<String> ADDRESS = path -> "https://kopskats.example/" + path;

    private Delegating() {}

    public static NewDelegation delegation(Survey survey, QuestionCode section) {
        return delegation(survey, section, null);
    }

    public static NewDelegation delegation(Survey survey, QuestionCode section, @Nullable LocalDate lastDay) {
        return new NewDelegation(
                survey.round, section, LABEL, "dienests@ludza.example", lastDay, "Lūdzu, aizpildiet.", Language.LV);
    }

    public static DelegationLink link(DelegationService delegations, Survey survey, QuestionCode section) {
        return made(Acting.as(survey.coordinator, () -> delegations.entrust(delegation(survey, section), ADDRESS)));
    }

    public static DelegationLink made(DelegationOutcome outcome) {
        if (outcome instanceof DelegationOutcome.Made made) {
            return made.link();
        }
        throw new IllegalStateException(outcome.toString());
    }

    public static String secret(DelegationLink link) {
        return link.path().substring(DelegationNavigation.LINK.length() + 1);
    }

    public static Actor.Delegate opened(DelegationLinkService links, DelegationLink link) {
        if (links.redeem(secret(link)) instanceof RedeemOutcome.Opened opened
                && opened.principal().actor() instanceof Actor.Delegate delegate) {
            return delegate;
        }
        throw new IllegalStateException("The link does not open");
    }
}
