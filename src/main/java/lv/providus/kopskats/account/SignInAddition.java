package lv.providus.kopskats.account;

import java.util.List;
import java.util.Map;
import lv.providus.kopskats.shared.Language;

/** Further ways to sign in that a module adds to the sign-in page, each a button that posts a form. */
public interface SignInAddition {

    /** The addition in a language. */
    Section section(Language language);

    /** A part of the page with a heading and a sentence. */
    record Section(String title, String text, List<Card> cards) {}

    /** A card, e.g. one per role, that says what that person can do. */
    record Card(String title, String text, List<Button> buttons) {}

    /**
     * A button that posts the fields, and the token against forged requests, to a path.
     *
     * @param path within the application, without a slash at its start
     */
    record Button(String label, String path, Map<String, String> fields) {}
}
