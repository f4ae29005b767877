package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;

/** Lets every Vaadin component take its texts from {@link Texts} by {@code getTranslation(key, arguments)}. */
@Component
class BundleI18NProvider implements I18NProvider {

    private final Texts texts;

    BundleI18NProvider(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return texts.get(locale, key, params);
    }
}
