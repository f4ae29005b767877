package lv.providus.kopskats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import lv.providus.kopskats.municipality.Atvk;
import org.junit.jupiter.api.Test;

class ReceiptNumbersTest {

    private final ReceiptNumbers numbers = new ReceiptNumbers();

    @Test
    void a_receipt_number_names_the_municipality_and_has_no_letters_that_look_alike() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(numbers.draw(new Atvk("0033000")).value())
                    .matches("K-0033000-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
        }
    }

    @Test
    void receipt_numbers_do_not_repeat() {
        Set<ReceiptNumber> drawn = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            drawn.add(numbers.draw(new Atvk("0033000")));
        }
        assertThat(drawn).hasSizeGreaterThan(9_998);
    }

    @Test
    void another_form_is_no_receipt_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber("K-33000-ABCD-EFGH"));
    }
}
