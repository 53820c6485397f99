package org.gridwhistle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuessingBrakeTest {

    private static final String OFFICE = "10.0.0.1";

    private final AtomicLong nanoTime = new AtomicLong();
    private final GuessingBrake brake = new GuessingBrake(nanoTime::get);

    @Test
    void letsFiveWrongPasswordsPassWithoutWaiting() {
        guess("grid1", OFFICE, 5);

        assertThat(brake.attempt("grid1", "10.0.0.2", () -> true)).isTrue();
    }

    @Test
    void makesEvenTheRightPasswordWaitAfterFiveWrongOnes() {
        guess("grid1", OFFICE, 5);

        assertThatThrownBy(() -> brake.attempt("grid1", OFFICE, () -> true)).isInstanceOf(TooManyAttempts.class);
        pass(Duration.ofSeconds(1));
        assertThat(brake.attempt("grid1", OFFICE, () -> true)).isTrue();
    }

    @Test
    void doublesTheWaitWithEveryFurtherWrongPassword() {
        guess("grid1", OFFICE, 5);

        assertThat(waitOf("grid1")).isEqualTo(Duration.ofSeconds(1));
        wrongAgainAfter(Duration.ofSeconds(1));
        assertThat(waitOf("grid1")).isEqualTo(Duration.ofSeconds(2));
        wrongAgainAfter(Duration.ofSeconds(2));
        assertThat(waitOf("grid1")).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void neverMakesAnybodyWaitLongerThanAQuarterOfAnHour() {
        guess("grid1", OFFICE, 5);
        for (int i = 0; i < 40; i++) {
            wrongAgainAfter(Duration.ofMinutes(15));
        }

        assertThat(waitOf("grid1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void startsOverAfterTheRightPassword() {
        guess("grid1", OFFICE, 4);
        brake.attempt("grid1", OFFICE, () -> true);

        guess("grid1", OFFICE, 5);
    }

    @Test
    void leavesOtherAccountsOfTheSameOfficeAlone() {
        guess("grid1", OFFICE, 5);

        for (int i = 0; i < 200; i++) {
            assertThat(brake.attempt("deputy" + i, OFFICE, () -> true)).isTrue();
        }
    }

    @Test
    void doesNotLockTheOwnerOutWhoComesFromElsewhere() {
        guess("grid1", OFFICE, 5);

        assertThat(brake.attempt("grid1", "192.168.1.7", () -> true)).isTrue();
    }

    private void guess(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(brake.attempt(username, address, () -> false)).isFalse();
        }
    }

    private void wrongAgainAfter(Duration wait) {
        pass(wait);
        assertThat(brake.attempt("grid1", OFFICE, () -> false)).isFalse();
    }

    private Duration waitOf(String username) {
        var refusal = catchThrowableOfType(TooManyAttempts.class, () -> brake.attempt(username, OFFICE, () -> true));
        return refusal.retryAfter();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
