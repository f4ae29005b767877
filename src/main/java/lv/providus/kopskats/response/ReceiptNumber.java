package lv.providus.kopskats.response;

import java.util.regex.Pattern;

/** What a coordinator keeps as proof of a submission: {@code K-<ATVK>-XXXX-XXXX}, unique over all rounds. */
public record ReceiptNumber(String value) {

    private static final Pattern FORM = Pattern.compile("K-[0-9]{7}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    public ReceiptNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a receipt number: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
