package lv.providus.kopskats.database;

import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A round with one count and one multiple choice, written by the owner of the tables. */
final class Survey {

    private final JdbcTemplate owner = TestDatabase.jdbc();
    private final long version;
    private final long count;
    private final long multiple;
    private final long choice;
    private final long round;

    Survey() {
        long questionnaire = id("insert into questionnaire (code) values ('survey') returning id");
        version = id(
                "insert into questionnaire_version (questionnaire_id, number, title_lv, title_en)"
                        + " values (?, 1, 'Aptauja', 'Survey') returning id",
                questionnaire);
        long section = id(
                "insert into section (questionnaire_version_id, code, position, title_lv, title_en)"
                        + " values (?, 'main', 1, 'Daļa', 'Part') returning id",
                version);
        count = question(section, "housed", "count", 1);
        multiple = question(section, "support", "multiple_choice", 2);
        choice = id(
                "insert into choice (question_id, code, position, wording_lv, wording_en)"
                        + " values (?, 'rooms', 1, 'Telpas', 'Rooms') returning id",
                multiple);
        round = id(
                "insert into round (questionnaire_version_id, population_set_id, title_lv, title_en,"
                        + " reference_date, opens_at, closes_at)"
                        + " values (?, 1, 'Kārta', 'Round', '2026-01-01', now() - interval '1 day', now() + interval '1 day')"
                        + " returning id",
                version);
    }

    long round() {
        return round;
    }

    /** Asks a municipality and lets it answer, without submitting. */
    long draftOf(MunicipalityId municipality) {
        owner.update(
                "insert into participation (round_id, municipality_id) values (?, ?)", round, municipality.value());
        long response = id(
                "insert into response (round_id, municipality_id, questionnaire_version_id)"
                        + " values (?, ?, ?) returning id",
                round,
                municipality.value(),
                version);
        answer(response, municipality, count, "count", 120);
        answer(response, municipality, multiple, "multiple_choice", null);
        owner.update(
                "insert into answer_choice (response_id, question_id, choice_id, municipality_id)"
                        + " values (?, ?, ?, ?)",
                response,
                multiple,
                choice,
                municipality.value());
        return response;
    }

    /** Lets a municipality answer and submit; the answers stay as a draft too. */
    long submissionOf(MunicipalityId municipality) {
        long response = draftOf(municipality);
        long submission = id(
                "insert into submission (response_id, round_id, municipality_id,"
                        + " questionnaire_version_id, number, receipt_number, submitted_by_label)"
                        + " values (?, ?, ?, ?, 1, ?, 'Koordinatore') returning id",
                response,
                round,
                municipality.value(),
                version,
                "K-%07d-AAAA-AAAA".formatted(municipality.value()));
        submitted(submission, municipality, count, "count", 120);
        submitted(submission, municipality, multiple, "multiple_choice", null);
        owner.update(
                "insert into submitted_answer_choice (submission_id, question_id, choice_id, municipality_id)"
                        + " values (?, ?, ?, ?)",
                submission,
                multiple,
                choice,
                municipality.value());
        return submission;
    }

    private long question(long section, String code, String type, int position) {
        return id(
                "insert into question (questionnaire_version_id, section_id, code, type, position,"
                        + " wording_lv, wording_en, minimum, disclosure)"
                        + " values (?, ?, ?, ?::question_type, ?, 'Jautājums', 'Question', ?, 'named') returning id",
                version,
                section,
                code,
                type,
                position,
                type.equals("count") ? 0 : null);
    }

    private void answer(
            long response, MunicipalityId municipality, long question, String type, @Nullable Integer number) {
        owner.update(
                "insert into answer (response_id, question_id, municipality_id, questionnaire_version_id, type,"
                        + " number_value, changed_by_label) values (?, ?, ?, ?, ?::question_type, ?, 'Koordinatore')",
                response,
                question,
                municipality.value(),
                version,
                type,
                number);
    }

    private void submitted(
            long submission, MunicipalityId municipality, long question, String type, @Nullable Integer number) {
        owner.update(
                "insert into submitted_answer (submission_id, question_id, municipality_id,"
                        + " questionnaire_version_id, type, number_value, estimated, answered_by_label, answered_at)"
                        + " values (?, ?, ?, ?, ?::question_type, ?, false, 'Koordinatore', now())",
                submission,
                question,
                municipality.value(),
                version,
                type,
                number);
    }

    private long id(String insert, @Nullable Object... arguments) {
        Long id = owner.queryForObject(insert, Long.class, arguments);
        if (id == null) {
            throw new IllegalStateException("Nothing was inserted");
        }
        return id;
    }
}
