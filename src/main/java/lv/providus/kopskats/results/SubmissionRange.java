package lv.providus.kopskats.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lv.providus.kopskats.shared.SubmissionId;

/**
 * Submissions from the first to the last of some that lie together, as those of a round do; a range leaves PostgreSQL no
 * other way than to read the questions side by side. What else lies between is passed over.
 */
record SubmissionRange(SubmissionId first, SubmissionId last) {

    /** Submissions whose ids are further apart than this are read apart. */
    private static final long GAP = 500;

    /**
     * The ranges that hold some submissions, in their order. A correction that was submitted long after the round is a range
     * of its own, so that the rounds between are not read with it.
     */
    static List<SubmissionRange> of(Collection<SubmissionId> submissions) {
        long[] sorted =
                submissions.stream().mapToLong(SubmissionId::value).sorted().toArray();
        List<SubmissionRange> ranges = new ArrayList<>();
        int begin = 0;
        for (int next = 1; next <= sorted.length; next++) {
            if (next == sorted.length || sorted[next] - sorted[next - 1] > GAP) {
                ranges.add(new SubmissionRange(new SubmissionId(sorted[begin]), new SubmissionId(sorted[next - 1])));
                begin = next;
            }
        }
        return ranges;
    }
}
