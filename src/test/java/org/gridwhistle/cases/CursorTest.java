package org.gridwhistle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Instant THEN = Instant.parse("2026-03-02T01:00:00Z");

    @ParameterizedTest
    @EnumSource(CaseSort.class)
    void goesOnWhereItWas(CaseSort sort) {
        var cursor = new Cursor(sort, THEN, "WG202603020001");
        assertThat(Cursor.decode(cursor.encoded(), sort)).isEqualTo(cursor);
    }

    @Test
    void goesOnAmongCasesWithoutADueTime() {
        var cursor = new Cursor(CaseSort.DUE_AT, null, "WG202603020001");
        assertThat(Cursor.decode(cursor.encoded(), CaseSort.DUE_AT)).isEqualTo(cursor);
    }

    @Test
    void needsNoEscapingInAnAddress() {
        for (int i = 0; i < 100; i++) {
            assertThat(new Cursor(CaseSort.RAISED_AT, THEN.plusSeconds(i), "WG" + i).encoded())
                    .matches("[A-Za-z0-9_-]+");
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    void beginsAtTheBeginningWithoutOne(String none) {
        assertThat(Cursor.decode(none, CaseSort.RAISED_AT)).isNull();
    }

    @Test
    void refusesTheCursorOfAnotherOrder() {
        refuses(new Cursor(CaseSort.RAISED_AT, THEN, "WG1").encoded());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这不是游标",
                "%%%",
                "AAAA",
                "plain:DUE_AT",
                "plain:DUE_AT 12",
                "plain:NO_SORT 1 WG1",
                "plain:DUE_AT soon WG1",
                "plain:DUE_AT 9223372036854775807 WG1",
                "plain:DUE_AT 99999999999999999999 WG1",
                "plain:DUE_AT 300000000000 WG1",
                "plain:DUE_AT -300000000000 WG1",
            })
    void refusesWhatItNeverGave(String text) {
        refuses(text.startsWith("plain:") ? encoded(text.substring("plain:".length())) : text);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String cursor) {
        assertThatExceptionOfType(DomainRefusal.class)
                .isThrownBy(() -> Cursor.decode(cursor, CaseSort.DUE_AT))
                .extracting(DomainRefusal::code)
                .isEqualTo(ErrorCode.INVALID_CURSOR);
    }
}
