package lv.providus.kopskats.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.Language;

/** Leads through every page that there is, with the eyes of somebody who may see it. */
final class EveryPage {

    private static final String NOBODY = "";
    private static final String LUDZA = "Ludzas novada koordinators";
    private static final String CESIS = "Cēsu novada koordinators";
    private static final String LIEPAJA = "Liepājas valstspilsētas koordinators";
    private static final String MARUPE = "Mārupes novada koordinators";
    private static final String RESEARCHER = "PROVIDUS pētnieks";
    private static final String ADMINISTRATOR = "Kopskata administrators";
    private static final String TREND = "trends/ukrainas_civiliedzivotaji/";

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
                new Place("forgotten-password", NOBODY, "forgotten-password"),
                new Place("coordinator-profile", LUDZA, "profile"),
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
                new Place("researcher-entry", RESEARCHER, "rounds/" + open + "/entry/0027000"),
                new Place("researcher-import", RESEARCHER, "rounds/" + demonstration + "/import"),
                new Place("researcher-results", RESEARCHER, "rounds/" + demonstration + "/results"),
                new Place(
                        "researcher-results-as-published",
                        RESEARCHER,
                        "rounds/" + demonstration + "/results?as=published"),
                new Place("researcher-explorer", RESEARCHER, "rounds/" + demonstration + "/results/explore"),
                new Place(
                        "researcher-explorer-ticks",
                        RESEARCHER,
                        "rounds/" + demonstration
                                + "/results/explore?question=informal_support&by=regions&weight=residents"),
                new Place(
                        "researcher-explorer-battery",
                        RESEARCHER,
                        "rounds/" + demonstration + "/results/explore?question=residents_support&region=latgale"),
                new Place(
                        "researcher-coding",
                        RESEARCHER,
                        "rounds/" + demonstration + "/results/coding?question=informal_support"),
                new Place("researcher-groups", RESEARCHER, "results/groups"),
                new Place("researcher-new-groups", RESEARCHER, "results/groups/new"),
                new Place("researcher-trend", RESEARCHER, TREND + "finance_sufficient?region=latgale"),
                new Place(
                        "researcher-trend-municipalities",
                        RESEARCHER,
                        TREND + "housed_total?by=municipalities&municipalities=1,2,3&measure=total"),
                new Place("researcher-publication", RESEARCHER, "rounds/" + demonstration + "/results/publication"),
                new Place("published-rounds-none", NOBODY, "published"),
                new Place("published-nothing", NOBODY, "published/" + demonstration),
                new Place("coordinator-benchmark-none", LUDZA, "my-rounds/" + demonstration + "/benchmark"),
                new Place("researcher-method", RESEARCHER, "results/method"),
                new Place("researcher-questionnaires", RESEARCHER, "questionnaires"),
                new Place("researcher-questionnaire", RESEARCHER, "questionnaires/1"),
                new Place("researcher-population-sets", RESEARCHER, "population-sets"),
                new Place("researcher-population", RESEARCHER, "rounds/" + demonstration + "/population"),
                new Place("administrator-municipalities", ADMINISTRATOR, "municipalities"),
                new Place("administrator-municipality", ADMINISTRATOR, "municipalities/1"),
                new Place("administrator-municipality-change", ADMINISTRATOR, "municipalities/1/change"),
                new Place("administrator-municipality-new", ADMINISTRATOR, "municipalities/new"),
                new Place("administrator-merger", ADMINISTRATOR, "municipalities/merger"),
                new Place("administrator-regions", ADMINISTRATOR, "planning-regions"),
                new Place("administrator-accounts", ADMINISTRATOR, "accounts"),
                new Place("administrator-mail-server", ADMINISTRATOR, "mail-server"),
                new Place("administrator-accounts-import", ADMINISTRATOR, "accounts/import"),
                new Place("administrator-history", ADMINISTRATOR, "history"),
                new Place("researcher-history", RESEARCHER, "history"));
    }

    /** More states of the same pages. */
    private static List<Place> furtherPlaces() {
        long demonstration = Journeys.round("2024. gada rudens");
        long slides = Journeys.round("PROVIDUS slaidu tabula");
        return List.of(
                new Place(
                        "researcher-results-accepted",
                        RESEARCHER,
                        "rounds/" + demonstration + "/results?region=riga&rows=all&counted=accepted"),
                new Place(
                        "researcher-results-no-such-release",
                        RESEARCHER,
                        "rounds/" + demonstration + "/results?release=99"),
                new Place(
                        "researcher-explorer-scale",
                        RESEARCHER,
                        "rounds/" + demonstration + "/results/explore?question=finance_sufficient&region=latgale"),
                new Place(
                        "researcher-explorer-number",
                        RESEARCHER,
                        "rounds/" + demonstration + "/results/explore?question=housed_total&region=latgale"),
                new Place("researcher-trend-same", RESEARCHER, TREND + "finance_sufficient?region=latgale&who=same"),
                new Place("researcher-trend-published", RESEARCHER, TREND + "housed_total?by=regions&as=published"),
                new Place("researcher-trend-none", RESEARCHER, TREND + "nothing"),
                new Place(
                        "researcher-publication-numbers",
                        RESEARCHER,
                        "rounds/" + demonstration + "/results/publication?question=housed_total"),
                new Place("researcher-publication-partial", RESEARCHER, "rounds/" + slides + "/results/publication"),
                new Place("published-method", NOBODY, "published/method"),
                new Place("researcher-results-partial", RESEARCHER, "rounds/" + slides + "/results"));
    }

    /** The pages of a round in which everything has happened. */
    private static List<Place> places(PageStates states) {
        return List.of(
                new Place("coordinator-home-declined", LUDZA, "my-rounds"),
                new Place("coordinator-form-declined", LUDZA, states.page("/form/0037000")),
                new Place("coordinator-home-deciding", CESIS, "my-rounds"),
                new Place("coordinator-form-warning", CESIS, states.page("/form/0026000")),
                new Place("coordinator-delegations", CESIS, states.page("/form/0026000/delegations")),
                new Place("coordinator-questions", CESIS, states.page("/questions")),
                new Place("coordinator-question-about", CESIS, states.page("/questions?about=housed_total")),
                new Place("coordinator-mail", CESIS, "mail"),
                new Place("coordinator-receipt-withdrawn", LIEPAJA, states.page("/receipt/0005000")),
                new Place("coordinator-receipt-earlier", LIEPAJA, states.page("/receipt/0005000/1")),
                new Place("coordinator-form-late", MARUPE, states.page("/form/0039000")),
                new Place("coordinator-check-late", MARUPE, states.page("/form/0039000/check")),
                new Place("coordinator-questions-late", MARUPE, states.page("/questions")),
                new Place("researcher-conversations", RESEARCHER, states.page("/conversations")),
                new Place(
                        "researcher-conversations-none",
                        RESEARCHER,
                        "rounds/" + Journeys.round("PROVIDUS slaidu tabula") + "/conversations"),
                new Place("researcher-round-of-all-states", RESEARCHER, states.page("")),
                new Place("researcher-submission-declined", RESEARCHER, states.page("/submissions/0037000")),
                new Place("researcher-submission-withdrawn", RESEARCHER, states.page("/submissions/0005000")),
                new Place("colleague-link", NOBODY, PageStates.Entrusted.SENT.link()),
                new Place("colleague-link-handed-in", NOBODY, PageStates.Entrusted.HANDED_IN.link()),
                new Place("colleague-link-revoked", NOBODY, PageStates.Entrusted.REVOKED.link()),
                new Place("colleague-link-expired", NOBODY, PageStates.Entrusted.EXPIRED.link()),
                new Place("colleague-link-unknown", NOBODY, "entrusted/nothing"),
                new Place("colleague-paused", NOBODY, "entrusted-ended?as=paused"));
    }

    /** How much of everything is opened. */
    enum Extent {
        /** Every page in its main states. */
        PAGES,
        /** More states of them, and what is published, for which the demonstration round is published meanwhile. */
        STATES
    }

    /** Opens one page after the other in a language; at the end everybody reads Latvian again. */
    static void walk(Language language, Extent extent, BiConsumer<Place, Visit> looking) {
        Map<String, Visit> visits = new LinkedHashMap<>();
        Function<String, Visit> visitOf = account -> visits.computeIfAbsent(account, name -> begin(name, language));
        everybodyReads(language);
        try (PageStates states = new PageStates()) {
            states.make();
            Stream.concat(places().stream(), places(states).stream())
                    .forEach(place ->
                            looking.accept(place, visitOf.apply(place.account()).open(place.route())));
            openWhatIsBehindButtons(new Words(language), states, visitOf, looking);
            if (extent == Extent.STATES) {
                furtherPlaces()
                        .forEach(place -> looking.accept(
                                place, visitOf.apply(place.account()).open(place.route())));
                openWhatIsPublished(new Words(language), visitOf, looking);
            }
        } finally {
            visits.values().forEach(visit -> visit.page().context().close());
            everybodyReads(Language.LV);
        }
    }

    private static void openWhatIsBehindButtons(
            Words words, PageStates states, Function<String, Visit> visitOf, BiConsumer<Place, Visit> looking) {
        Visit form = visitOf.apply(CESIS);
        form.open(states.page("/form/0026000"));
        buttonSaying(form, words.of("response.warning.last_was_wrong")).click();
        looking.accept(new Place("coordinator-form-correction", CESIS, ""), form.settle());

        buttonSaying(form.open("my-rounds"), words.of("response.decline.open")).click();
        form.settle().button(words.of("response.decline.open")).last().click();
        looking.accept(new Place("coordinator-declining", CESIS, ""), form.settle());

        form.open("rounds/" + Journeys.round("Atvērtā kārta") + "/form/0026000").type("residing_now", "daudz");
        looking.accept(new Place("coordinator-form-errors", CESIS, ""), form);

        Visit receipt = visitOf.apply(LIEPAJA).open("rounds/" + Journeys.round("Atvērtā kārta") + "/receipt/0005000");
        receipt.button(words.of("response.receipt.withdraw")).click();
        looking.accept(new Place("coordinator-withdrawing", LIEPAJA, ""), receipt.settle());

        Visit asking = visitOf.apply(MARUPE).open("rounds/" + Journeys.round("Atvērtā kārta") + "/questions");
        asking.button(words.of("conversation.ask.send")).click();
        looking.accept(new Place("coordinator-question-empty", MARUPE, ""), asking.settle());

        Visit reopening = visitOf.apply(RESEARCHER).open(states.page("/submissions/0037000"));
        reopening.button(words.of("response.decline.reopen")).click();
        looking.accept(new Place("researcher-reopening", RESEARCHER, ""), reopening.settle());

        Visit colleague = visitOf.apply(NOBODY).open(PageStates.Entrusted.OPENED.link());
        colleague.button(words.of("delegation.entrusted.open")).click();
        colleague.page().waitForURL("**/entrusted-section");
        looking.accept(new Place("colleague-section", NOBODY, ""), colleague.settle());
        colleague.button(words.of("delegation.entrusted.form.hand_in")).click();
        looking.accept(new Place("colleague-handing-in", NOBODY, ""), colleague.settle());
    }

    /** The demonstration round as if it were published; its releases stay, since they never go. */
    private static void openWhatIsPublished(
            Words words, Function<String, Visit> visitOf, BiConsumer<Place, Visit> looking) {
        long demonstration = Journeys.round("2024. gada rudens");
        var database = Journeys.application().database();
        String publication = "rounds/" + demonstration + "/results/publication";
        database.update("update round set published_at = now() where id = ?", demonstration);
        try {
            Visit researcher = visitOf.apply(RESEARCHER).open(publication);
            Integer releases = database.queryForObject(
                    "select count(*) from release where round_id = ?", Integer.class, demonstration);
            if (Integer.valueOf(0).equals(releases)) {
                researcher.button(words.of("publication.release")).first().click();
                researcher
                        .settle()
                        .button(words.of("publication.release"))
                        .last()
                        .click();
                researcher.page().waitForURL("**release=1");
            }
            researcher.open(publication + "?question=finance_sufficient&release=1");
            looking.accept(new Place("researcher-publication-release", RESEARCHER, ""), researcher);
            researcher.button(words.of("publication.public.on")).click();
            looking.accept(new Place("researcher-publication-asked", RESEARCHER, ""), researcher.settle());
            researcher.button(words.of("publication.public.on")).last().click();
            looking.accept(new Place("researcher-publication-public", RESEARCHER, ""), researcher.settle());
            List.of(
                            new Place("published-rounds", NOBODY, "published"),
                            new Place("published-round", NOBODY, "published/" + demonstration),
                            new Place(
                                    "published-question",
                                    NOBODY,
                                    "published/" + demonstration + "?question=informal_support"),
                            new Place(
                                    "published-numbers",
                                    NOBODY,
                                    "published/" + demonstration + "?question=housed_total"),
                            new Place(
                                    "researcher-results-release",
                                    RESEARCHER,
                                    "rounds/" + demonstration + "/results?release=1"),
                            new Place(
                                    "researcher-publication-release-numbers",
                                    RESEARCHER,
                                    publication + "?question=housed_total&release=1"),
                            new Place(
                                    "coordinator-benchmark-numbers",
                                    LUDZA,
                                    "my-rounds/" + demonstration + "/benchmark?question=housed_total"),
                            new Place("coordinator-home-published", LUDZA, "my-rounds"),
                            new Place("coordinator-benchmark", LUDZA, "my-rounds/" + demonstration + "/benchmark"))
                    .forEach(place ->
                            looking.accept(place, visitOf.apply(place.account()).open(place.route())));
        } finally {
            database.update("delete from public_page where round_id = ?", demonstration);
            database.update("update round set published_at = null where id = ?", demonstration);
        }
    }

    /** A button by what is to be read on it, where its name says more. */
    private static Locator buttonSaying(Visit visit, String text) {
        return visit.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** What is on the screen in a language, without arguments. */
    private record Words(Language language) {

        String of(String key) {
            String bundle = "texts/" + key.substring(0, key.indexOf('.'));
            return ResourceBundle.getBundle(bundle, language.locale()).getString(key);
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
