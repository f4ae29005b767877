package lv.providus.kopskats.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.SubmissionId;
import org.junit.jupiter.api.Test;

class SubmissionRangeTest {

    private static Stream<SubmissionId> submissions(LongStream ids) {
        return ids.mapToObj(SubmissionId::new);
    }

    private static SubmissionRange range(long first, long last) {
        return new SubmissionRange(new SubmissionId(first), new SubmissionId(last));
    }

    @Test
    void submissions_that_lie_together_are_one_range_in_whatever_order_they_come() {
        assertThat(SubmissionRange.of(submissions(LongStream.of(310, 7, 42)).toList()))
                .containsExactly(range(7, 310));
        assertThat(SubmissionRange.of(
                        submissions(LongStream.rangeClosed(1, 6_200)).toList()))
                .containsExactly(range(1, 6_200));
    }

    @Test
    void a_correction_long_after_the_round_is_not_read_with_all_that_came_between() {
        List<SubmissionId> corrected = Stream.concat(
                        submissions(LongStream.of(6_201, 6_205)), submissions(LongStream.rangeClosed(1, 309)))
                .toList();

        assertThat(SubmissionRange.of(corrected)).containsExactly(range(1, 309), range(6_201, 6_205));
    }

    @Test
    void no_submissions_are_no_range_and_one_is_a_range_of_itself() {
        assertThat(SubmissionRange.of(List.of())).isEmpty();
        assertThat(SubmissionRange.of(List.of(new SubmissionId(5)))).containsExactly(range(5, 5));
    }
}
