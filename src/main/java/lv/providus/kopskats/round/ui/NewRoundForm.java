package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.municipality.PopulationSet;
import lv.providus.kopskats.questionnaire.QuestionnaireVersionSummary;
import lv.providus.kopskats.round.NewRound;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.round.RoundKind;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** The particulars of a new round; validates, never saves. Days begin and end at midnight in Latvia. */
class NewRoundForm extends FormLayout {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final TextField titleLv = new TextField();
    private final TextField titleEn = new TextField();
    private final ComboBox<QuestionnaireVersionSummary> version = new ComboBox<>();
    private final ComboBox<PopulationSet> population = new ComboBox<>();
    private final DatePicker referenceDate = new DatePicker();
    private final DatePicker opensOn = new DatePicker();
    private final DatePicker closesAfter = new DatePicker();
    private final TextField contact = new TextField();
    private final TextField contactEmail = new TextField();
    private final CheckboxGroup<PlanningRegion> regions = new CheckboxGroup<>();
    private final Binder<Particulars> binder = new Binder<>();
    private final Function<LocalDate, List<Municipality>> municipalitiesOn;

    /** What is typed, before it is complete. */
    private static final class Particulars {
        private @Nullable String titleLv;
        private @Nullable String titleEn;
        private @Nullable QuestionnaireVersionSummary version;
        private @Nullable PopulationSet population;
        private @Nullable LocalDate referenceDate;
        private @Nullable LocalDate opensOn;
        private @Nullable LocalDate closesAfter;
        private @Nullable String contact;
        private @Nullable String contactEmail;
    }

    NewRoundForm(
            List<QuestionnaireVersionSummary> versions,
            List<PopulationSet> populationSets,
            List<PlanningRegion> planningRegions,
            Function<LocalDate, List<Municipality>> municipalitiesOn) {
        this.municipalitiesOn = municipalitiesOn;
        label(versions, populationSets, planningRegions);
        bind();
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("36rem", 2));
        add(titleLv, titleEn, version, population, referenceDate, opensOn, closesAfter, contact, contactEmail, regions);
        setColspan(regions, 2);
    }

    private void label(
            List<QuestionnaireVersionSummary> versions,
            List<PopulationSet> populationSets,
            List<PlanningRegion> planningRegions) {
        titleLv.setLabel(getTranslation("round.new.titleLv"));
        titleEn.setLabel(getTranslation("round.new.titleEn"));
        version.setLabel(getTranslation("round.new.version"));
        version.setItems(versions);
        version.setItemLabelGenerator(item -> getTranslation(
                "round.new.versionLabel", item.title().in(getLocale()), Integer.toString(item.number())));
        version.setValue(versions.getFirst());
        population.setLabel(getTranslation("round.new.population"));
        population.setHelperText(getTranslation("round.new.population.hint"));
        population.setItems(populationSets);
        population.setItemLabelGenerator(PopulationSet::name);
        referenceDate.setLabel(getTranslation("round.new.referenceDate"));
        referenceDate.setHelperText(getTranslation("round.new.referenceDate.hint"));
        opensOn.setLabel(getTranslation("round.new.opensOn"));
        closesAfter.setLabel(getTranslation("round.new.closesAfter"));
        closesAfter.setHelperText(getTranslation("round.new.closesAfter.hint"));
        List.of(referenceDate, opensOn, closesAfter).forEach(picker -> picker.setLocale(getLocale()));
        contact.setLabel(getTranslation("round.new.contact"));
        contact.setHelperText(getTranslation("round.new.contact.hint"));
        contact.setMaxLength(RoundContact.MAX_LENGTH);
        contactEmail.setLabel(getTranslation("round.new.contactEmail"));
        contactEmail.setMaxLength(RoundContact.MAX_LENGTH);
        regions.setLabel(getTranslation("round.new.asked"));
        regions.setItems(planningRegions);
        regions.setItemLabelGenerator(region -> region.name(getLocale()));
        regions.setValue(new LinkedHashSet<>(planningRegions));
    }

    private void bind() {
        String required = getTranslation("round.new.required");
        binder.forField(titleLv)
                .asRequired(required)
                .withValidator(this::shortEnough, getTranslation("round.new.refused.TITLE_TOO_LONG"))
                .bind(form -> form.titleLv, (form, value) -> form.titleLv = value);
        binder.forField(titleEn)
                .asRequired(required)
                .withValidator(this::shortEnough, getTranslation("round.new.refused.TITLE_TOO_LONG"))
                .bind(form -> form.titleEn, (form, value) -> form.titleEn = value);
        binder.forField(version).asRequired(required).bind(form -> form.version, (form, value) -> form.version = value);
        binder.forField(population)
                .asRequired(required)
                .bind(form -> form.population, (form, value) -> form.population = value);
        binder.forField(referenceDate)
                .asRequired(required)
                .bind(form -> form.referenceDate, (form, value) -> form.referenceDate = value);
        binder.forField(opensOn).asRequired(required).bind(form -> form.opensOn, (form, value) -> form.opensOn = value);
        binder.forField(closesAfter)
                .asRequired(required)
                .withValidator(
                        day -> day == null || opensOn.isEmpty() || !day.isBefore(opensOn.getValue()),
                        getTranslation("round.new.refused.CLOSES_BEFORE_IT_OPENS"))
                .bind(form -> form.closesAfter, (form, value) -> form.closesAfter = value);
        binder.forField(contact)
                .withValidator(
                        name -> contactEmail.getValue().isBlank() || !name.isBlank(),
                        getTranslation("round.new.contact.missing"))
                .bind(form -> form.contact, (form, value) -> form.contact = value);
        binder.forField(contactEmail)
                .withValidator(
                        email -> email.isBlank()
                                ? contact.getValue().isBlank()
                                : EMAIL.matcher(email.strip()).matches(),
                        getTranslation("round.new.contactEmail.wrong"))
                .bind(form -> form.contactEmail, (form, value) -> form.contactEmail = value);
    }

    private boolean shortEnough(@Nullable String title) {
        return title == null || title.length() <= NewRound.TITLE_MAX_LENGTH;
    }

    /** The round as typed; empty where something is missing, which then is shown at its field. */
    Optional<NewRound> value() {
        Particulars typed = new Particulars();
        if (!binder.writeBeanIfValid(typed)
                || typed.titleLv == null
                || typed.titleEn == null
                || typed.version == null
                || typed.population == null
                || typed.referenceDate == null
                || typed.opensOn == null
                || typed.closesAfter == null) {
            return Optional.empty();
        }
        return Optional.of(new NewRound(
                typed.version.id(),
                typed.population.id(),
                new LocalizedText(typed.titleLv.strip(), typed.titleEn.strip()),
                null,
                RoundKind.FULL,
                false,
                typed.referenceDate,
                false,
                typed.opensOn.atTime(LocalTime.MIDNIGHT).atZone(Formats.ZONE).toInstant(),
                typed.closesAfter
                        .plusDays(1)
                        .atTime(LocalTime.MIDNIGHT)
                        .atZone(Formats.ZONE)
                        .toInstant(),
                asked(typed.referenceDate, regions.getValue()),
                contactOf(typed)));
    }

    private static @Nullable RoundContact contactOf(Particulars typed) {
        return typed.contact == null
                        || typed.contactEmail == null
                        || typed.contact.isBlank()
                        || typed.contactEmail.isBlank()
                ? null
                : new RoundContact(typed.contact.strip(), typed.contactEmail.strip());
    }

    private Set<MunicipalityId> asked(LocalDate date, Collection<PlanningRegion> chosen) {
        return municipalitiesOn.apply(date).stream()
                .filter(municipality -> chosen.contains(municipality.region()))
                .map(Municipality::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
