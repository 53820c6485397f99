package org.gridwhistle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** RFC 6238, appendix B: "12345678901234567890" in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** The appendix gives eight digits; six are the last of them. */
    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void takesTheCodesOfAPhoneThatIsHalfAMinuteOffAndNoOthers() {
        var now = Instant.ofEpochSecond(1234567890);
        var totp = new Totp(Clock.fixed(now, ZoneOffset.UTC));
        long step = Totp.step(now);

        for (long off = -1; off <= 1; off++) {
            assertThat(totp.stepOf(SECRET, Totp.code(SECRET, step + off))).hasValue(step + off);
        }
        assertThat(totp.stepOf(SECRET, Totp.code(SECRET, step + 2))).isEmpty();
        assertThat(totp.stepOf(SECRET, Totp.code(SECRET, step - 2))).isEmpty();
    }

    @Test
    void drawsAHundredAndSixtyBits() {
        var totp = new Totp(Clock.systemUTC());

        assertThat(totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(totp.newSecret());
    }
}
