package lv.providus.kopskats.journey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * A round in which everything has happened that pages can show: a late draft, a withdrawn submission, a municipality that
 * declined, entrusted sections in every state, conversations, mails. It is gone when it is closed.
 */
final class PageStates implements AutoCloseable {

    /** How entrusting a section can stand; the name in small letters is the secret of its link. */
    enum Entrusted {
        SENT,
        OPENED,
        HANDED_IN,
        REVOKED,
        EXPIRED;

        String link() {
            return "entrusted/" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String ROUND = """
            insert into round (questionnaire_version_id, population_set_id, title_lv, title_en, reference_date,
                               opens_at, closes_at, contact, contact_email)
            select questionnaire_version_id, population_set_id, 'Lapu apskate', 'Pages to look at', reference_date,
                   opens_at, now() - interval '1 hour', contact, contact_email
            from round where id = :open
            returning id
            """;

    private static final List<String> RESPONSES = List.of("""
            insert into participation (round_id, municipality_id, extended_until)
            select :round, id, case when atvk <> '0039000' then now() + interval '10 days' end
            from municipality where atvk in ('0026000', '0037000', '0005000', '0039000') and valid_to is null
            """, """
            insert into response (round_id, municipality_id, questionnaire_version_id, state)
            select r.id, m.id, r.questionnaire_version_id,
                   (case m.atvk when '0037000' then 'declined' else 'draft' end)::response_state
            from participation p join round r on r.id = p.round_id join municipality m on m.id = p.municipality_id
            where r.id = :round
            """, """
            insert into answer (response_id, question_id, municipality_id, questionnaire_version_id, type, number_value,
                                changed_by_label)
            select r.id, q.id, r.municipality_id, r.questionnaire_version_id, q.type, 17, 'Sociālais dienests'
            from response r join question q using (questionnaire_version_id)
            where r.round_id = :round and r.state <> 'declined' and q.code in ('residing_now', 'housed_total')
            """, """
            insert into decline (response_id, municipality_id, questionnaire_version_id, reason, declined_by_label)
            select id, municipality_id, questionnaire_version_id,
                   'Pašvaldībā šobrīd nav darbinieka, kas varētu atbildēt.', 'Ludzas novada koordinators'
            from response where round_id = :round and state = 'declined'
            """, """
            insert into submission (response_id, round_id, municipality_id, questionnaire_version_id, number,
                                    receipt_number, submitted_by_label)
            select r.id, r.round_id, r.municipality_id, r.questionnaire_version_id, sent.number, sent.receipt_number,
                   'Liepājas valstspilsētas koordinators'
            from response r join municipality m on m.id = r.municipality_id,
                 (values (1, 'K-0005000-AAAA-AAAA'), (2, 'K-0005000-BBBB-BBBB')) as sent (number, receipt_number)
            where r.round_id = :round and m.atvk = '0005000'
            """, """
            insert into submitted_answer (submission_id, question_id, municipality_id, questionnaire_version_id, type,
                                          number_value, estimated, answered_by_label, answered_at)
            select s.id, a.question_id, a.municipality_id, a.questionnaire_version_id, a.type, a.number_value, false,
                   a.changed_by_label, a.changed_at
            from submission s join answer a using (response_id)
            where s.round_id = :round
            """, """
            insert into withdrawal (submission_id, municipality_id, questionnaire_version_id, reason, withdrawn_by_label)
            select id, municipality_id, questionnaire_version_id, 'Skaitļos ir kļūda: divas mītnes skaitītas divreiz.',
                   'Liepājas valstspilsētas koordinators'
            from submission where round_id = :round and number = 2
            """);

    private static final String ENTRUSTED = """
            insert into delegation (round_id, municipality_id, questionnaire_version_id, section_id, label, email, message,
                                    language, token_hash, created_by_account_id, created_by_label, created_at,
                                    expires_at, redeemed_at, handed_in_at, revoked_at)
            select r.id, a.municipality_id, s.questionnaire_version_id, s.id, 'Sociālais dienests', a.email,
                   'Lūdzu, aizpildiet līdz piektdienai.', a.language, sha256(convert_to(:state, 'UTF8')), a.id,
                   a.display_name, now() - interval '2 days',
                   now() + case :state when 'expired' then interval '-1 day' else interval '5 days' end,
                   case when :state in ('opened', 'handed_in') then now() - interval '1 day' end,
                   case :state when 'handed_in' then now() end,
                   case :state when 'revoked' then now() end
            from round r
            join section s on s.questionnaire_version_id = r.questionnaire_version_id and s.position = :section
            join account a on a.email = 'koordinators@cesis.example'
            where r.id = :round
            """;

    private static final String CONVERSATION = """
            with opened as (
                insert into conversation (round_id, municipality_id, kind, question_id, wished_until, state)
                select r.id, m.id, :kind::conversation_kind, q.id,
                       case :kind when 'extension' then now() + interval '20 days' end, :state::conversation_state
                from round r
                join municipality m on m.atvk = :atvk
                left join question q on q.questionnaire_version_id = r.questionnaire_version_id
                     and :kind = 'question' and q.code = 'housed_total'
                where r.id = :round
                returning id, municipality_id)
            insert into conversation_message (conversation_id, municipality_id, from_municipality, author_label, text)
            select id, municipality_id, said.ordinality = 1,
                   case said.ordinality when 1 then 'Koordinators' else 'PROVIDUS pētnieks' end, said.text
            from opened, unnest(:said) with ordinality as said (text, ordinality)
            """;

    private static final List<String> BESIDE = List.of("""
            insert into correction_request (round_id, municipality_id, questionnaire_version_id, question_id,
                                            question_type, proposed_value, message, requested_by_label)
            select r.id, m.id, r.questionnaire_version_id, q.id, q.type, 915, 'Viena mītne bija ieskaitīta divreiz.',
                   'Liepājas valstspilsētas koordinators'
            from round r
            join municipality m on m.atvk = '0005000'
            join question q on q.questionnaire_version_id = r.questionnaire_version_id and q.code = 'housed_total'
            where r.id = :demonstration
            """, """
            insert into mail_message (idempotency_key, kind, recipient, language, subject, body, round_id, municipality_id)
            select 'page-states:' || mail.kind, mail.kind, 'koordinators@cesis.example', 'lv', mail.subject,
                   E'Labdien.\\n\\nUz pašvaldības „Cēsu novads” jautājumu ir atbildēts.\\n\\nIzlasīt atbildi: '
                   || 'http://127.0.0.1/rounds/' || :round || E'/questions\\n\\nPROVIDUS',
                   :round, m.id
            from municipality m, (values ('answer', 'PROVIDUS atbildēja uz Jūsu jautājumu: Cēsu novads'),
                                         ('receipt', 'Anketa iesniegta: Cēsu novads')) as mail (kind, subject)
            where m.atvk = '0026000'
            """);

    /** As its superuser, and with the triggers off that keep for ever what is said and submitted. */
    private static final String GONE = """
            set session_replication_role = replica;
            delete from mail_message where round_id = %1$s;
            delete from correction_request where requested_by_account_id is null;
            delete from conversation_reading using conversation c where c.id = conversation_id and c.round_id = %1$s;
            delete from conversation_message using conversation c where c.id = conversation_id and c.round_id = %1$s;
            delete from conversation where round_id = %1$s;
            delete from delegation where round_id = %1$s;
            delete from withdrawal using submission s where s.id = submission_id and s.round_id = %1$s;
            delete from submitted_answer using submission s where s.id = submission_id and s.round_id = %1$s;
            delete from submission where round_id = %1$s;
            delete from decline using response r where r.id = response_id and r.round_id = %1$s;
            delete from saved_change using response r where r.id = response_id and r.round_id = %1$s;
            delete from answer using response r where r.id = response_id and r.round_id = %1$s;
            delete from response where round_id = %1$s;
            delete from participation where round_id = %1$s;
            delete from round where id = %1$s;
            """;

    private final NamedParameterJdbcTemplate database =
            new NamedParameterJdbcTemplate(Journeys.application().database());
    private final long round;

    PageStates() {
        Long made = database.queryForObject(ROUND, Map.of("open", Journeys.round("Atvērtā kārta")), Long.class);
        if (made == null) {
            throw new IllegalStateException("The round was not made");
        }
        round = made;
    }

    /** Lets everything happen in the round. */
    void make() {
        RESPONSES.forEach(sql -> database.update(sql, Map.of("round", round)));
        for (Entrusted entrusted : Entrusted.values()) {
            database.update(
                    ENTRUSTED,
                    Map.of(
                            "round",
                            round,
                            "state",
                            entrusted.name().toLowerCase(Locale.ROOT),
                            "section",
                            1 + entrusted.ordinal() % 3));
        }
        converse("0026000", "question", "answered", "Vai skaitīt arī bērnus?", "Jā, visus, arī zīdaiņus.");
        converse("0026000", "question", "open", "Vai skaitīt arī tos, kas jau izbraukuši?");
        converse("0026000", "extension", "refused", "Atbildīgā kolēģe ir atvaļinājumā.", "Rezultāti jāpublicē laikā.");
        converse("0039000", "extension", "open", "Atbildīgais kolēģis bija slims.");
        BESIDE.forEach(sql ->
                database.update(sql, Map.of("round", round, "demonstration", Journeys.round("2024. gada rudens"))));
    }

    private void converse(String atvk, String kind, String state, String... said) {
        database.update(CONVERSATION, Map.of("round", round, "atvk", atvk, "kind", kind, "state", state, "said", said));
    }

    /** The address of a page of the round, with its number after {@code rounds/}. */
    String page(String rest) {
        return "rounds/" + round + rest;
    }

    @Override
    public void close() {
        database.getJdbcTemplate().execute(GONE.formatted(round));
    }
}
