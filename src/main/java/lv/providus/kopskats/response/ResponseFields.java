package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static lv.providus.kopskats.database.generated.Tables.ANSWER_CHOICE;
import static lv.providus.kopskats.database.generated.Tables.DECLINE;
import static lv.providus.kopskats.database.generated.Tables.PARTICIPATION;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.ROUND;
import static lv.providus.kopskats.database.generated.Tables.ROUND_MUNICIPALITY;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER_CHOICE;
import static lv.providus.kopskats.database.generated.Tables.WITHDRAWAL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import lv.providus.kopskats.database.generated.Routines;
import lv.providus.kopskats.shared.ChoiceId;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** How columns become values of this module; shared by its queries and repositories. */
final class ResponseFields {

    /** Needs {@code ROUND} and {@code PARTICIPATION} in the from clause. */
    static final Field<Instant> CLOSES_AT = greatest(ROUND.CLOSES_AT, PARTICIPATION.EXTENDED_UNTIL);

    /** Needs {@code ROUND} and {@code PARTICIPATION} in the from clause. */
    static final Field<AnsweringWindow> WINDOW = Routines.answeringWindow(
                    ROUND.OPENS_AT, CLOSES_AT, ROUND.PUBLISHED_AT, ROUND.ARCHIVED_AT)
            .convertFrom(state -> switch (state) {
                case not_yet_open -> AnsweringWindow.NOT_YET_OPEN;
                case open -> AnsweringWindow.OPEN;
                case late -> AnsweringWindow.LATE;
                case closed -> AnsweringWindow.CLOSED;
            });

    /** The clock of the database at the beginning of the transaction. */
    static final Field<Instant> NOW = currentOffsetDateTime().convertFrom(OffsetDateTime::toInstant);

    private static final Field<@Nullable Withdrawal> WITHDRAWAL_OF_SUBMISSION = multiset(
                    select(WITHDRAWAL.REASON, WITHDRAWAL.WITHDRAWN_AT, WITHDRAWAL.WITHDRAWN_BY_LABEL)
                            .from(WITHDRAWAL)
                            .where(WITHDRAWAL.SUBMISSION_ID.eq(SUBMISSION.ID)))
            .convertFrom(rows ->
                    rows.isEmpty() ? null : rows.map(mapping(Withdrawal::new)).getFirst());

    /** That the municipality declined; needs {@code RESPONSE} in the from clause. */
    static final Field<@Nullable Decline> STANDING_DECLINE = multiset(select(
                            DECLINE.REASON,
                            DECLINE.DECLINED_AT,
                            DECLINE.DECLINED_BY_LABEL,
                            row(DECLINE.RECEIVED_BY, DECLINE.RECEIVED_NOTE)
                                    .mapping(Received.class, ResponseFields::receivedOf))
                    .from(DECLINE)
                    .where(DECLINE.RESPONSE_ID.eq(RESPONSE.ID))
                    .and(DECLINE.REOPENED_AT.isNull()))
            .convertFrom(rows ->
                    rows.isEmpty() ? null : rows.map(mapping(Decline::new)).getFirst());

    private static final SelectField<@Nullable Received> RECEIVED =
            row(SUBMISSION.RECEIVED_BY, SUBMISSION.RECEIVED_NOTE).mapping(Received.class, ResponseFields::receivedOf);

    static final SelectField<SubmissionReceipt> RECEIPT = row(
                    SUBMISSION.ID,
                    SUBMISSION.NUMBER,
                    SUBMISSION.RECEIPT_NUMBER.convertFrom(ReceiptNumber::new),
                    SUBMISSION.SUBMITTED_AT,
                    SUBMISSION.SUBMITTED_BY_LABEL,
                    SUBMISSION.IMPORTED,
                    RECEIVED,
                    WITHDRAWAL_OF_SUBMISSION)
            .mapping(SubmissionReceipt::new);

    private static final Field<Set<ChoiceId>> WORKING_CHOICES = multiset(select(ANSWER_CHOICE.CHOICE_ID)
                    .from(ANSWER_CHOICE)
                    .where(ANSWER_CHOICE.RESPONSE_ID.eq(ANSWER.RESPONSE_ID))
                    .and(ANSWER_CHOICE.QUESTION_ID.eq(ANSWER.QUESTION_ID)))
            .convertFrom(choices -> choices.intoSet(Record1::value1));

    private static final Field<Set<ChoiceId>> SUBMITTED_CHOICES = multiset(select(SUBMITTED_ANSWER_CHOICE.CHOICE_ID)
                    .from(SUBMITTED_ANSWER_CHOICE)
                    .where(SUBMITTED_ANSWER_CHOICE.SUBMISSION_ID.eq(SUBMITTED_ANSWER.SUBMISSION_ID))
                    .and(SUBMITTED_ANSWER_CHOICE.QUESTION_ID.eq(SUBMITTED_ANSWER.QUESTION_ID)))
            .convertFrom(choices -> choices.intoSet(Record1::value1));

    static final SelectField<StoredAnswer> WORKING_ANSWER = row(
                    ANSWER.QUESTION_ID,
                    row(
                                    ANSWER.NUMBER_VALUE,
                                    ANSWER.TEXT_VALUE,
                                    ANSWER.DATE_VALUE,
                                    ANSWER.CHOICE_ID,
                                    ANSWER.OTHER_TEXT,
                                    ANSWER.MISSING_REASON,
                                    WORKING_CHOICES)
                            .mapping(StoredValue::new),
                    ANSWER.ESTIMATED,
                    ANSWER.COMMENT,
                    ANSWER.REASON_FOR_WARNING,
                    ANSWER.VERSION,
                    ANSWER.CHANGED_BY_LABEL,
                    ANSWER.CHANGED_AT)
            .mapping(StoredAnswer::new);

    static final SelectField<StoredAnswer> SUBMITTED = row(
                    SUBMITTED_ANSWER.QUESTION_ID,
                    row(
                                    SUBMITTED_ANSWER.NUMBER_VALUE,
                                    SUBMITTED_ANSWER.TEXT_VALUE,
                                    SUBMITTED_ANSWER.DATE_VALUE,
                                    SUBMITTED_ANSWER.CHOICE_ID,
                                    SUBMITTED_ANSWER.OTHER_TEXT,
                                    SUBMITTED_ANSWER.MISSING_REASON,
                                    SUBMITTED_CHOICES)
                            .mapping(StoredValue::new),
                    SUBMITTED_ANSWER.ESTIMATED,
                    SUBMITTED_ANSWER.COMMENT,
                    SUBMITTED_ANSWER.REASON_FOR_WARNING,
                    inline(0),
                    SUBMITTED_ANSWER.ANSWERED_BY_LABEL,
                    SUBMITTED_ANSWER.ANSWERED_AT)
            .mapping(StoredAnswer::new);

    private ResponseFields() {}

    /** Who is asked in which round, with round and municipality. */
    static Table<?> asked() {
        return PARTICIPATION
                .join(ROUND)
                .on(ROUND.ID.eq(PARTICIPATION.ROUND_ID))
                .join(ROUND_MUNICIPALITY)
                .on(ROUND_MUNICIPALITY.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(ROUND_MUNICIPALITY.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID));
    }

    /** As {@link #asked()}, with the response of those that have started. */
    static Table<?> askedWithResponse() {
        return asked().leftJoin(RESPONSE)
                .on(RESPONSE.ROUND_ID.eq(PARTICIPATION.ROUND_ID))
                .and(RESPONSE.MUNICIPALITY_ID.eq(PARTICIPATION.MUNICIPALITY_ID));
    }

    static @Nullable Received receivedOf(
            lv.providus.kopskats.database.generated.enums.@Nullable ReceivedBy by, @Nullable String note) {
        return by == null || note == null
                ? null
                : new Received(
                        switch (by) {
                            case telephone -> ReceivedBy.TELEPHONE;
                            case paper -> ReceivedBy.PAPER;
                            case email -> ReceivedBy.EMAIL;
                        },
                        note);
    }

    static lv.providus.kopskats.database.generated.enums.ReceivedBy stored(ReceivedBy by) {
        return switch (by) {
            case TELEPHONE -> lv.providus.kopskats.database.generated.enums.ReceivedBy.telephone;
            case PAPER -> lv.providus.kopskats.database.generated.enums.ReceivedBy.paper;
            case EMAIL -> lv.providus.kopskats.database.generated.enums.ReceivedBy.email;
        };
    }

    static @Nullable ResponseState stateOf(
            lv.providus.kopskats.database.generated.enums.@Nullable ResponseState state) {
        return switch (state) {
            case null -> null;
            case draft -> ResponseState.DRAFT;
            case submitted -> ResponseState.SUBMITTED;
            case returned -> ResponseState.RETURNED;
            case accepted -> ResponseState.ACCEPTED;
            case declined -> ResponseState.DECLINED;
        };
    }
}
