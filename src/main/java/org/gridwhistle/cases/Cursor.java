package org.gridwhistle.cases;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.gridwhistle.shared.ColumnTime;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/**
 * Where a list goes on: after this case in this order. Opaque outside.
 *
 * @param time what the order goes by, null for a case without
 */
record Cursor(CaseSort sort, Instant time, String number) {

    String encoded() {
        String plain = sort.name() + ' ' + (time == null ? "-" : time.getEpochSecond()) + ' ' + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** A forged moment beyond what a column holds must not reach the database. */
    private boolean isStorable() {
        return time == null || ColumnTime.holds(time);
    }

    static Cursor decode(String encoded, CaseSort expected) {
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(" ", 3);
            var cursor = new Cursor(
                    CaseSort.valueOf(parts[0]),
                    parts[1].equals("-") ? null : Instant.ofEpochSecond(Long.parseLong(parts[1])),
                    parts[2]);
            if (cursor.sort() == expected && cursor.isStorable()) {
                return cursor;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException broken) {
            throw new DomainRefusal(ErrorCode.INVALID_CURSOR);
        }
        throw new DomainRefusal(ErrorCode.INVALID_CURSOR);
    }
}
