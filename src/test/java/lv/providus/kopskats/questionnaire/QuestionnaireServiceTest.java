package lv.providus.kopskats.questionnaire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class QuestionnaireServiceTest {

    @Autowired
    private QuestionnaireService service;

    private Actor.Person researcher;
    private Actor.Person coordinator;

    @BeforeEach
    void people() {
        researcher = People.researcher();
        coordinator = People.coordinator();
    }

    private QuestionnaireVersionId uploaded(byte[] file) {
        QuestionnaireUpload upload = Acting.as(researcher, () -> service.upload(file));
        assertThat(upload).isInstanceOf(QuestionnaireUpload.Stored.class);
        return ((QuestionnaireUpload.Stored) upload).id();
    }

    private QuestionnaireVersion load(Actor.Person person, QuestionnaireVersionId id) {
        return Acting.as(person, () -> service.load(id)).orElseThrow();
    }

    private DraftChange publish(QuestionnaireVersionId id) {
        return Acting.as(researcher, () -> service.publish(id));
    }

    @Test
    void what_is_uploaded_is_what_is_loaded_with_every_type_of_question() {
        QuestionnaireVersion version = load(researcher, uploaded(Samples.sampleFile()));
        assertThat(version.content()).isEqualTo(Samples.CONTENT);
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.published()).isFalse();
        assertThat(version.items())
                .allSatisfy(item -> assertThat(version.item(version.idOf(item))).contains(item));
        assertThat(version.choiceCodeOf(Samples.MULTIPLE, version.idOf(Samples.MULTIPLE, new ChoiceCode("other"))))
                .isEqualTo(new ChoiceCode("other"));
    }

    @Test
    void the_real_questionnaire_is_stored_and_downloaded_unchanged() {
        QuestionnaireVersionId id = uploaded(Samples.realFile());
        QuestionnaireDownload download =
                Acting.as(researcher, () -> service.download(id)).orElseThrow();
        assertThat(download.fileName()).isEqualTo("ukrainas_civiliedzivotaji-1.yaml");
        assertThat(ContentReader.read(download.content())).isEqualTo(ContentReader.read(Samples.realFile()));
    }

    @Test
    void a_second_questionnaire_needs_no_code() {
        QuestionnaireVersionId first = uploaded(Samples.realFile());
        QuestionnaireVersionId second = uploaded(Samples.sampleFile());
        assertThat(load(researcher, first).number()).isEqualTo(1);
        assertThat(load(researcher, second).number()).isEqualTo(1);
        assertThat(Acting.as(researcher, service::versions))
                .extracting(version -> version.code().value())
                .containsExactly("sample", "ukrainas_civiliedzivotaji");
    }

    @Test
    void versions_are_numbered_and_listed_the_newest_first() {
        uploaded(Samples.realFile());
        QuestionnaireVersionId second = uploaded(Samples.realFile());
        publish(second);
        List<QuestionnaireVersionSummary> versions = Acting.as(researcher, service::versions);
        assertThat(versions).extracting(QuestionnaireVersionSummary::number).containsExactly(2, 1);
        assertThat(versions).extracting(QuestionnaireVersionSummary::published).containsExactly(true, false);
        assertThat(versions).allSatisfy(version -> {
            assertThat(version.items()).isEqualTo(7);
            assertThat(version.assumedWordings()).isEqualTo(26);
        });
    }

    @Test
    void a_refused_file_leaves_nothing_behind() {
        byte[] broken = new String(Samples.realFile(), UTF_8)
                .replace("type: multiple_choice", "type: slider")
                .getBytes(UTF_8);
        QuestionnaireUpload upload = Acting.as(researcher, () -> service.upload(broken));
        assertThat(upload)
                .isInstanceOfSatisfying(
                        QuestionnaireUpload.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FileProblem::kind)
                                .containsExactly(FileProblem.Kind.UNKNOWN_TYPE));
        assertThat(Acting.as(researcher, service::versions)).isEmpty();
        assertThat(TestDatabase.jdbc().queryForObject("select count(*) from questionnaire", Integer.class))
                .isZero();
    }

    @Test
    void a_draft_is_replaced_under_its_number_and_only_by_a_file_of_its_own_questionnaire() {
        QuestionnaireVersionId id = uploaded(Samples.sampleFile());
        byte[] changed = new String(Samples.sampleFile(), UTF_8)
                .replace("Vērtējumi", "Citi vērtējumi")
                .getBytes(UTF_8);
        assertThat(Acting.as(researcher, () -> service.replaceDraft(id, changed)))
                .isEqualTo(new QuestionnaireUpload.Stored(id));
        assertThat(load(researcher, id).sections().getLast().title().lv()).isEqualTo("Citi vērtējumi");
        assertThat(Acting.as(researcher, () -> service.replaceDraft(id, Samples.realFile())))
                .isEqualTo(new QuestionnaireUpload.OtherQuestionnaire(
                        new QuestionCode("sample"), new QuestionCode("ukrainas_civiliedzivotaji")));
        assertThat(load(researcher, id).sections().getLast().title().lv()).isEqualTo("Citi vērtējumi");
    }

    @Test
    void a_published_version_is_final() {
        QuestionnaireVersionId id = uploaded(Samples.sampleFile());
        assertThat(publish(id)).isEqualTo(DraftChange.DONE);
        assertThat(publish(id)).isEqualTo(DraftChange.ALREADY_PUBLISHED);
        assertThat(Acting.as(researcher, () -> service.deleteDraft(id))).isEqualTo(DraftChange.ALREADY_PUBLISHED);
        assertThat(Acting.as(researcher, () -> service.replaceDraft(id, Samples.sampleFile())))
                .isEqualTo(new QuestionnaireUpload.NoDraft());
        assertThat(load(researcher, id).content()).isEqualTo(Samples.CONTENT);
    }

    @Test
    void the_database_itself_refuses_to_change_a_published_version() {
        QuestionnaireVersionId id = uploaded(Samples.sampleFile());
        publish(id);
        for (String statement : List.of(
                "update question set wording_lv = 'Cits'",
                "delete from choice",
                "update section set title_lv = 'Cits'",
                "delete from questionnaire_version")) {
            assertThatThrownBy(() -> TestDatabase.jdbc().update(statement))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("can no longer be changed");
        }
    }

    @Test
    void a_draft_can_be_deleted() {
        QuestionnaireVersionId id = uploaded(Samples.sampleFile());
        assertThat(Acting.as(researcher, () -> service.deleteDraft(id))).isEqualTo(DraftChange.DONE);
        assertThat(Acting.as(researcher, () -> service.deleteDraft(id))).isEqualTo(DraftChange.NOT_FOUND);
        assertThat(Acting.as(researcher, () -> service.load(id))).isEmpty();
    }

    @Test
    void a_coordinator_sees_published_versions_only_and_changes_none() {
        QuestionnaireVersionId id = uploaded(Samples.sampleFile());
        assertThat(Acting.as(coordinator, () -> service.load(id))).isEmpty();
        publish(id);
        assertThat(load(coordinator, id).content()).isEqualTo(Samples.CONTENT);
        assertThatThrownBy(() -> Acting.as(coordinator, () -> service.upload(Samples.sampleFile())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(coordinator, () -> service.publish(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void every_change_leaves_a_line_in_the_audit_trail() {
        QuestionnaireVersionId id = uploaded(Samples.sampleFile());
        Acting.as(researcher, () -> service.replaceDraft(id, Samples.sampleFile()));
        publish(id);
        assertThat(TestDatabase.jdbc().queryForList("select action from audit_event order by id", String.class))
                .containsExactly(
                        "questionnaire_version.uploaded",
                        "questionnaire_version.replaced",
                        "questionnaire_version.published");
    }
}
