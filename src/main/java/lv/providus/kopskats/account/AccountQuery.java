package lv.providus.kopskats.account;

import static lv.providus.kopskats.database.generated.Tables.ACCOUNT;
import static lv.providus.kopskats.database.generated.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.database.SearchConditions;
import lv.providus.kopskats.database.generated.enums.AccountRole;
import lv.providus.kopskats.shared.AccountId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

@Repository
class AccountQuery {

    private static final Field<AccountState> STATE = when(
                    ACCOUNT.ENABLED.isFalse(), inline(AccountState.DISABLED.name()))
            .when(ACCOUNT.PASSWORD_HASH.isNull(), inline(AccountState.INVITED.name()))
            .when(ACCOUNT.LOCKED_UNTIL.gt(SignInRepository.CLOCK), inline(AccountState.LOCKED.name()))
            .otherwise(inline(AccountState.ACTIVE.name()))
            .convertFrom(AccountState::valueOf);

    private static final Table<?> WITH_MUNICIPALITY =
            ACCOUNT.leftJoin(MUNICIPALITY).on(MUNICIPALITY.ID.eq(ACCOUNT.MUNICIPALITY_ID));

    private final DSLContext dsl;

    AccountQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Account> byId(AccountId id) {
        return page(ACCOUNT.ID.eq(id), List.of(), 0, 1).stream().findFirst();
    }

    Optional<Account> byEmail(String email) {
        return page(ACCOUNT.EMAIL.eq(email), List.of(), 0, 1).stream().findFirst();
    }

    List<Account> list(AccountFilter filter, AccountSort sort, boolean ascending, int offset, int limit) {
        return page(conditionOf(filter), orderOf(sort, ascending), offset, limit);
    }

    int count(AccountFilter filter) {
        Integer count =
                dsl.selectCount().from(ACCOUNT).where(conditionOf(filter)).fetchOne(0, Integer.class);
        return count == null ? 0 : count;
    }

    /** Which of the e-mail addresses belong to accounts. */
    Set<String> existing(Collection<String> emails) {
        return dsl.select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(any(emails.toArray(String[]::new))))
                .fetchSet(ACCOUNT.EMAIL);
    }

    boolean hasAdministrator() {
        return dsl.fetchExists(ACCOUNT, ACCOUNT.ROLE.eq(AccountRole.administrator));
    }

    /** Which accounts are on the page is found first, of a late page too by the index alone; then they are read. */
    private List<Account> page(Condition condition, List<SortField<?>> order, int offset, int limit) {
        return dsl.select(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.ROLE.convertFrom(AccountEnums::role),
                        ACCOUNT.MUNICIPALITY_ID,
                        MUNICIPALITY.NAME,
                        ACCOUNT.LANGUAGE.convertFrom(AccountEnums::language),
                        STATE,
                        ACCOUNT.LAST_SIGN_IN_AT,
                        ACCOUNT.VERSION)
                .from(WITH_MUNICIPALITY)
                .where(ACCOUNT.ID.in(select(ACCOUNT.ID)
                        .from(WITH_MUNICIPALITY)
                        .where(condition)
                        .orderBy(order)
                        .offset(offset)
                        .limit(limit)))
                .orderBy(order)
                .fetch(mapping(Account::new));
    }

    /** By name it is the order of an index, in either direction. */
    private static List<SortField<?>> orderOf(AccountSort sort, boolean ascending) {
        if (sort == AccountSort.NAME) {
            return ascending
                    ? List.of(ACCOUNT.DISPLAY_NAME.asc(), ACCOUNT.ID.asc())
                    : List.of(ACCOUNT.DISPLAY_NAME.desc(), ACCOUNT.ID.desc());
        }
        Field<?> field = fieldOf(sort);
        return List.of(
                ascending ? field.asc().nullsLast() : field.desc().nullsLast(),
                ACCOUNT.DISPLAY_NAME.asc(),
                ACCOUNT.ID.asc());
    }

    private static Field<?> fieldOf(AccountSort sort) {
        return switch (sort) {
            case NAME -> ACCOUNT.DISPLAY_NAME;
            case EMAIL -> ACCOUNT.EMAIL;
            case ROLE -> ACCOUNT.ROLE;
            case MUNICIPALITY -> MUNICIPALITY.NAME;
            case STATE -> STATE;
            case LAST_SIGN_IN -> ACCOUNT.LAST_SIGN_IN_AT;
        };
    }

    private static Condition conditionOf(AccountFilter filter) {
        return searched(filter.search())
                .and(filter.municipality() == null ? noCondition() : ACCOUNT.MUNICIPALITY_ID.eq(filter.municipality()))
                .and(filter.role() == null ? noCondition() : ACCOUNT.ROLE.eq(AccountEnums.role(filter.role())))
                .and(filter.state() == null ? noCondition() : conditionOf(filter.state()));
    }

    private static Condition searched(String text) {
        return text.isBlank()
                ? noCondition()
                : SearchConditions.containsFolded(ACCOUNT.SEARCH_TEXT, text)
                        .or(ACCOUNT.MUNICIPALITY_ID.in(select(MUNICIPALITY.ID)
                                .from(MUNICIPALITY)
                                .where(SearchConditions.contains(MUNICIPALITY.NAME, text))));
    }

    private static Condition conditionOf(AccountState state) {
        return switch (state) {
            case ACTIVE ->
                ACCOUNT.ENABLED
                        .isTrue()
                        .and(ACCOUNT.PASSWORD_HASH.isNotNull())
                        .and(ACCOUNT.LOCKED_UNTIL.isNull().or(ACCOUNT.LOCKED_UNTIL.le(SignInRepository.CLOCK)));
            case LOCKED ->
                ACCOUNT.ENABLED
                        .isTrue()
                        .and(ACCOUNT.PASSWORD_HASH.isNotNull())
                        .and(ACCOUNT.LOCKED_UNTIL.gt(SignInRepository.CLOCK));
            case INVITED -> ACCOUNT.ENABLED.isTrue().and(ACCOUNT.PASSWORD_HASH.isNull());
            case DISABLED -> ACCOUNT.ENABLED.isFalse();
        };
    }
}
