package shop.stampede.catalog.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads the product file that most shops' tools write: one row for each variant or extra picture, grouped by Handle.
///
/// The file is read row by row; only what it would bring is kept. It never fails because of what is in the file: what
/// cannot be read is a problem in the plan.
public final class ProductCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final int PEEK = 8_192;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ProductCsv() {}

    public static ImportPlan read(byte[] file) {
        return read(new ByteArrayInputStream(file));
    }

    /// @throws UncheckedIOException if the stream itself cannot be read
    public static ImportPlan read(InputStream file) {
        try (var in = new BufferedInputStream(file, PEEK)) {
            in.mark(PEEK);
            var start = in.readNBytes(PEEK);
            in.reset();
            if (start.length == 0) {
                return ImportPlan.unusable(0, "", "The file is empty.");
            }
            if (isUtf16(start)) {
                return notUtf8();
            }
            if (isNoText(start)) {
                return ImportPlan.unusable(0, "", "This is not a text file. A product CSV is expected.");
            }
            if (Arrays.mismatch(start, UTF_8_MARK) >= UTF_8_MARK.length || Arrays.equals(start, UTF_8_MARK)) {
                in.skipNBytes(UTF_8_MARK.length);
            }
            return parse(in);
        } catch (CharacterCodingException otherEncoding) {
            return notUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportPlan parse(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var line = 1L;
        try (var parser = CSVParser.builder()
                .setReader(new InputStreamReader(in, decoder))
                .setFormat(FORMAT)
                .get()) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                return ImportPlan.unusable(0, "", "The file is empty.");
            }
            var header = Header.of(records.next());
            if (!header.missing().isEmpty()) {
                return ImportPlan.unusable(1, "", header.complaint());
            }
            var reading = new Reading(header);
            line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                var cells = records.next();
                reading.take(new Row((int) cells.getRecordNumber(), header, cells));
                line = parser.getCurrentLineNumber() + 1;
            }
            return reading.plan();
        } catch (UncheckedIOException | IllegalStateException e) {
            if (e.getCause() instanceof CharacterCodingException otherEncoding) {
                throw otherEncoding;
            }
            return brokenQuotes(line);
        } catch (CharacterCodingException otherEncoding) {
            throw otherEncoding;
        }
    }

    private static ImportPlan brokenQuotes(long line) {
        return ImportPlan.unusable(
                0,
                "",
                "The quotation marks in the row that begins in line %d of the file do not match. A cell that contains \" is written in quotation marks, with \"\" for each of them."
                        .formatted(line));
    }

    private static ImportPlan notUtf8() {
        return ImportPlan.unusable(0, "", "The file is not in UTF-8. Save it as “CSV UTF-8” and send it again.");
    }

    private static boolean isUtf16(byte[] start) {
        return start.length >= 2
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                        || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
    }

    private static boolean isNoText(byte[] start) {
        for (byte b : start) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
