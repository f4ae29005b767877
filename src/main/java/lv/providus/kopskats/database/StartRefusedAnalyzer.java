package lv.providus.kopskats.database;

import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refused start as two sentences on the console instead of a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
        Texts texts = new Texts();
        Throwable reason = cause.getCause();
        return new FailureAnalysis(
                texts.get(Language.LV, cause.textKey(), cause.arguments())
                        + "\n"
                        + texts.get(Language.EN, cause.textKey(), cause.arguments())
                        + (reason == null ? "" : "\n(" + reason.getMessage() + ")"),
                null,
                rootFailure);
    }
}
