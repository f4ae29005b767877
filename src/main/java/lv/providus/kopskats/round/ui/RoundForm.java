package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.municipality.PopulationSet;
import lv.providus.kopskats.questionnaire.QuestionnaireVersionSummary;
import lv.providus.kopskats.round.NewRound;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.round.RoundKind;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Leaving;
import lv.providus.kopskats.shared.ui.TypedFields;
import org.jspecify.annotations.Nullable;

/** What a round is; validates, never saves. */
@JavaScript(Leaving.SCRIPT)
class RoundForm extends Div {

    /** What can be chosen from. */
    record Choices(
            List<QuestionnaireVersionSummary> versions,
            List<PopulationSet> populationSets,
            List<PlanningRegion> regions,
            Function<LocalDate, List<Municipality>> municipalitiesOn) {}

    private static final int NOTE_MAX_LENGTH = 1_000;

    private final BothLanguages title;
    private final ComboBox<QuestionnaireVersionSummary> version = new ComboBox<>();
    private final ComboBox<PopulationSet> population = new ComboBox<>();
    private final DatePicker referenceDate = new DatePicker();
    private final MomentField opens;
    private final MomentField closes;
    private final AskedField asked;
    private final ContactFields contact = new ContactFields();
    private final BothLanguages note;
    private final BothLanguages privacy;
    private final Choices choices;
    private final String required = getTranslation("round.new.required");
    private final TypedFields typed = new TypedFields(this);
    private @Nullable Round before;
    private @Nullable RoundId from;

    RoundForm(Choices choices) {
        this.choices = choices;
        addClassName("kk-round-form");
        title = BothLanguages.line(getTranslation("round.new.titleLv"), getTranslation("round.new.titleEn"))
                .required();
        opens = new MomentField(
                new MomentField.Words(
                        getTranslation("round.form.opens"),
                        getTranslation("round.form.time"),
                        getTranslation("round.form.opens.hint"),
                        required),
                false);
        closes = new MomentField(
                new MomentField.Words(
                        getTranslation("round.form.closes"),
                        getTranslation("round.form.time"),
                        getTranslation("round.form.closes.hint"),
                        required),
                true);
        asked = new AskedField(choices.regions(), choices.municipalitiesOn());
        note = BothLanguages.lines(getTranslation("round.form.noteLv"), getTranslation("round.form.noteEn"))
                .hint(getTranslation("round.form.note.hint"));
        privacy = BothLanguages.lines(getTranslation("round.form.privacyLv"), getTranslation("round.form.privacyEn"))
                .hint(getTranslation("round.form.privacy.hint"));
        label();
        add(title, version, pair(population, referenceDate), pair(opens, closes), asked, contact, note, privacy);
    }

    private static Div pair(com.vaadin.flow.component.Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("kk-field-pair");
        return pair;
    }

    private void label() {
        version.setLabel(getTranslation("round.new.version"));
        version.setWidthFull();
        version.setItems(choices.versions());
        version.setItemLabelGenerator(item -> getTranslation(
                "round.new.versionLabel", item.title().in(getLocale()), Integer.toString(item.number())));
        version.setValue(choices.versions().getFirst());
        population.setLabel(getTranslation("round.new.population"));
        population.setHelperText(getTranslation("round.new.population.hint"));
        population.setItems(choices.populationSets());
        population.setItemLabelGenerator(PopulationSet::name);
        referenceDate.setLabel(getTranslation("round.new.referenceDate"));
        referenceDate.setHelperText(getTranslation("round.new.referenceDate.hint"));
        Days.formatAsIn(getLocale(), referenceDate);
        referenceDate.addValueChangeListener(change -> asked.onDate(change.getValue()));
        List.of(version, population).forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
        });
        referenceDate.setRequiredIndicatorVisible(true);
        referenceDate.setManualValidation(true);
    }

    /** Takes over what the next round has in common with an earlier one; its letters and reminders come along. */
    void takeOver(Round earlier, Set<MunicipalityId> askedThen) {
        from = earlier.id();
        fill(earlier, askedThen);
        note.set(null);
        title.set(NextRound.title(earlier.title()));
        referenceDate.setValue(NextRound.date(earlier.referenceDate()));
        asked.set(askedThen);
    }

    /** Shows a round that there is; what may no longer change in its state can't be typed into. */
    void show(Round round, Set<MunicipalityId> askedNow) {
        before = round;
        fill(round, askedNow);
        opens.set(round.opensAt());
        closes.set(round.closesAt());
        boolean planned = round.state() == RoundState.PLANNED;
        version.setReadOnly(!planned);
        population.setReadOnly(!planned);
        referenceDate.setReadOnly(!planned);
        opens.setReadOnly(!planned);
        asked.setReadOnly(!planned);
        closes.setReadOnly(!planned && round.state() != RoundState.OPEN);
        boolean over = round.state() == RoundState.PUBLISHED || round.state() == RoundState.ARCHIVED;
        List.of(title, note, privacy).forEach(texts -> texts.setReadOnly(over));
        contact.setReadOnly(over);
    }

    /** Nothing of it can be lost any more. */
    void settle() {
        typed.settle();
    }

    private void fill(Round round, Set<MunicipalityId> askedIn) {
        title.set(round.title());
        choices.versions().stream()
                .filter(item -> item.id().equals(round.questionnaireVersion()))
                .findFirst()
                .ifPresent(version::setValue);
        choices.populationSets().stream()
                .filter(item -> item.id().equals(round.populationSet()))
                .findFirst()
                .ifPresent(population::setValue);
        referenceDate.setValue(round.referenceDate());
        asked.onDate(round.referenceDate());
        asked.set(askedIn);
        contact.set(round.contact());
        note.set(round.note());
        privacy.set(round.privacy());
    }

    /** The round as typed; empty where something is missing or wrong, which is then said at its field. */
    Optional<NewRound> value() {
        String tooLong = getTranslation("round.new.refused.TITLE_TOO_LONG");
        Optional<LocalizedText> typedTitle = title.value(NewRound.TITLE_MAX_LENGTH, required, tooLong);
        boolean chosen = check(version.isEmpty(), version, required)
                & check(population.isEmpty(), population, required)
                & check(referenceDate.isEmpty(), referenceDate, required);
        Optional<Optional<RoundContact>> typedContact = contact.value();
        Optional<Instant> opensAt = opens.value();
        Optional<Instant> closesAt = closes.value();
        boolean inOrder =
                opensAt.isEmpty() || closesAt.isEmpty() || opensAt.get().isBefore(closesAt.get());
        if (!inOrder) {
            closes.refuse(getTranslation("round.new.refused.CLOSES_BEFORE_IT_OPENS"));
        }
        Optional<Optional<LocalizedText>> typedNote = optional(note, NOTE_MAX_LENGTH);
        Optional<Optional<LocalizedText>> typedPrivacy = optional(privacy, NewRound.PRIVACY_MAX_LENGTH);
        if (typedTitle.isEmpty()
                || !chosen
                || typedContact.isEmpty()
                || opensAt.isEmpty()
                || closesAt.isEmpty()
                || !inOrder
                || typedNote.isEmpty()
                || typedPrivacy.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewRound(
                Objects.requireNonNull(version.getValue()).id(),
                Objects.requireNonNull(population.getValue()).id(),
                typedTitle.get(),
                typedNote.get().orElse(null),
                before == null ? RoundKind.FULL : before.kind(),
                before != null && before.demonstration(),
                referenceDate.getValue(),
                before != null && before.referenceDateAssumed(),
                opensAt.get(),
                closesAt.get(),
                asked.value(),
                typedContact.get().orElse(null),
                typedPrivacy.get().orElse(null),
                from));
    }

    private Optional<Optional<LocalizedText>> optional(BothLanguages texts, int longest) {
        texts.accept();
        return texts.isBlank()
                ? Optional.of(Optional.empty())
                : texts.value(
                                longest,
                                getTranslation("round.form.both_languages"),
                                getTranslation("round.form.too_long", longest))
                        .map(Optional::of);
    }

    /** Says at a field what is wrong with it, or that nothing is. */
    static boolean check(boolean wrong, HasValidation field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(wrong);
        return !wrong;
    }
}
