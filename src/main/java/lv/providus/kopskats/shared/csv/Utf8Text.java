package lv.providus.kopskats.shared.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding: what is not UTF-8 is refused rather than read wrongly. */
sealed interface Utf8Text {

    record Decoded(String text) implements Utf8Text {}

    record NotDecoded(CsvProblem problem) implements Utf8Text {}

    char BYTE_ORDER_MARK = '\ufeff';

    static Utf8Text decode(byte[] bytes) {
        if (isUtf16(bytes)) {
            return new NotDecoded(new CsvProblem.NotUtf8(1));
        }
        if (isWorkbook(bytes)) {
            return new NotDecoded(new CsvProblem.NotText());
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(source, text, true);
        text.flip();
        if (result.isError()) {
            long line = 1 + text.chars().filter(letter -> letter == '\n').count();
            return new NotDecoded(new CsvProblem.NotUtf8(line));
        }
        String decoded = text.toString();
        if (decoded.indexOf('\0') >= 0) {
            return new NotDecoded(new CsvProblem.NotText());
        }
        return new Decoded(!decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded);
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    }

    private static boolean isWorkbook(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }
}
