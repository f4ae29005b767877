package lv.providus.kopskats.journey;

import com.microsoft.playwright.options.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import lv.providus.kopskats.shared.Language;

/** Leads through every page that there is, with the eyes of somebody who may see it. */
final class EveryPage {

    private static final String NOBODY = "";
    private static final String LUDZA = "Ludzas novada koordinators";
    private static final String CESIS = "Cēsu novada koordinators";
    private static final String LIEPAJA = "Liepājas valstspilsētas koordinators";
    private static final String RESEARCHER = "PROVIDUS pētnieks";
    private static final String ADMINISTRATOR = "Kopskata administrators";

    /** A page as somebody sees it; the name is that of its picture. */
    record Place(String name, String account, String route) {}

    private EveryPage() {}

    private static List<Place> places() {
        long open = Journeys.round("Atvērtā kārta");
        long demonstration = Journeys.round("2024. gada rudens");
        long slides = Journeys.round("PROVIDUS slaidu tabula");
        return List.of(
                new Place("sign-in", NOBODY, "sign-in"),
                new Place("sign-in-wrong", NOBODY, "sign-in?error"),
                new Place("link-gone", NOBODY, "link/used"),
                new Place("coordinator-home", LUDZA, "my-rounds"),
                new Place("coordinator-not-found", LUDZA, "no/such/page"),
                new Place("coordinator-denied", LUDZA, "accounts"),
                new Place("coordinator-form-numbers", CESIS, "rounds/" + open + "/form/0026000"),
                new Place("coordinator-form-resources", CESIS, "rounds/" + open + "/form/0026000?section=resources"),
                new Place("coordinator-form-activities", CESIS, "rounds/" + open + "/form/0026000?section=activities"),
                new Place("coordinator-check", CESIS, "rounds/" + open + "/form/0026000/check"),
                new Place("coordinator-home-submitted", LIEPAJA, "my-rounds"),
                new Place("coordinator-receipt", LIEPAJA, "rounds/" + open + "/receipt/0005000"),
                new Place("researcher-rounds", RESEARCHER, "rounds"),
                new Place("researcher-new-round", RESEARCHER, "rounds/new"),
                new Place("researcher-round", RESEARCHER, "rounds/" + open),
                new Place("researcher-round-settings", RESEARCHER, "rounds/" + open + "/settings"),
                new Place("researcher-round-letters", RESEARCHER, "rounds/" + open + "/letters"),
                new Place("researcher-round-mails", RESEARCHER, "rounds/" + open + "/mails"),
                new Place("researcher-round-partial", RESEARCHER, "rounds/" + slides),
                new Place("researcher-submission", RESEARCHER, "rounds/" + open + "/submissions/0006000"),
                new Place("researcher-submission-draft", RESEARCHER, "rounds/" + open + "/submissions/0026000"),
                new Place("researcher-import", RESEARCHER, "rounds/" + demonstration + "/import"),
                new Place("researcher-results", RESEARCHER, "rounds/" + demonstration + "/results"),
                new Place("researcher-results-partial", RESEARCHER, "rounds/" + slides + "/results"),
                new Place("researcher-questionnaires", RESEARCHER, "questionnaires"),
                new Place("researcher-questionnaire", RESEARCHER, "questionnaires/1"),
                new Place("researcher-population-sets", RESEARCHER, "population-sets"),
                new Place("administrator-municipalities", ADMINISTRATOR, "municipalities"),
                new Place("administrator-accounts", ADMINISTRATOR, "accounts"),
                new Place("administrator-mail-server", ADMINISTRATOR, "mail-server"));
    }

    /** Opens one page after the other in a language; at the end everybody reads Latvian again. */
    static void walk(Language language, BiConsumer<Place, Visit> looking) {
        Map<String, Visit> visits = new LinkedHashMap<>();
        everybodyReads(language);
        try {
            for (Place place : places()) {
                Visit visit = visits.computeIfAbsent(place.account(), account -> begin(account, language));
                looking.accept(place, visit.open(place.route()));
            }
            Visit form = visits.get(CESIS);
            if (form != null) {
                form.open("rounds/" + Journeys.round("Atvērtā kārta") + "/form/0026000")
                        .type("residing_now", "daudz");
                looking.accept(new Place("coordinator-form-errors", CESIS, ""), form);
            }
        } finally {
            visits.values().forEach(visit -> visit.page().context().close());
            everybodyReads(Language.LV);
        }
    }

    private static Visit begin(String account, Language language) {
        Visit visit = Journeys.newVisit();
        visit.page()
                .context()
                .addCookies(List.of(
                        new Cookie("kopskats-language", language.locale().getLanguage())
                                .setUrl(Journeys.application().url(""))));
        return account.equals(NOBODY) ? visit : visit.signInAs(account);
    }

    private static void everybodyReads(Language language) {
        Journeys.application()
                .database()
                .update(
                        "update account set language = ?::account_language",
                        language.locale().getLanguage());
    }
}
