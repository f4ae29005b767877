package lv.providus.kopskats.results;

import java.time.Instant;
import java.util.List;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * Groups of municipalities that a researcher made; all researchers see and use them.
 *
 * @param withRest those in none of the groups are a group too; otherwise they are left out
 * @param groups in their order, the first one is looked at, the others are what it is compared with
 * @param version grows by one with every change
 */
public record OwnGrouping(
        OwnGroupingId id,
        String name,
        boolean withRest,
        List<Members> groups,
        int version,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt) {

    public static final int NAME_MAX_LENGTH = 100;
    public static final int GROUP_NAME_MAX_LENGTH = 60;

    /** A group with those who belong to it. */
    public record Members(String name, List<MunicipalityId> municipalities) {}

    /** What of it a researcher decides. */
    public OwnGroupingDraft draft() {
        return new OwnGroupingDraft(name, withRest, groups);
    }
}
