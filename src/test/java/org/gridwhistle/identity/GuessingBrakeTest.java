package org.gridwhistle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.gridwhistle.support.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Its counts stay in the table, so everybody here is somebody new, at an address of their own. */
@ScenarioTest
class GuessingBrakeTest {

    private static final int FREE_FOR_MANY_ACCOUNTS = 100;

    @Autowired
    SignInAttemptMapper mapper;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private GuessingBrake brake;

    @Autowired
    MovableTime time;

    @Autowired
    StatementCounter sql;

    private String user;
    private String office;

    @BeforeEach
    void somebodyNew() {
        // the demo, in which this runs, is patient with addresses
        brake = new GuessingBrake(mapper, clock, transactions, FREE_FOR_MANY_ACCOUNTS);
        user = "user-" + UUID.randomUUID().toString().substring(0, 12);
        office = "10." + UUID.randomUUID().toString().substring(0, 12);
    }

    @Test
    void letsFiveWrongPasswordsPassWithoutWaiting() {
        guess(user, office, 5);

        assertThat(right(user, "elsewhere-" + office)).isTrue();
    }

    @Test
    void makesEvenTheRightPasswordWaitAfterFiveWrongOnes() {
        guess(user, office, 5);

        assertThatThrownBy(() -> right(user, office)).isInstanceOf(TooManyAttempts.class);
        pass(Duration.ofSeconds(4));
        assertThat(right(user, office)).isTrue();
    }

    @Test
    void doublesTheWaitWithEveryFurtherWrongPassword() {
        guess(user, office, 5);

        assertThat(waitOf(user)).isEqualTo(Duration.ofSeconds(4));
        wrongAgainAfter(Duration.ofSeconds(4));
        assertThat(waitOf(user)).isEqualTo(Duration.ofSeconds(8));
        wrongAgainAfter(Duration.ofSeconds(8));
        assertThat(waitOf(user)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void neverMakesAnybodyWaitLongerThanAQuarterOfAnHour() {
        guess(user, office, 5);
        for (int i = 0; i < 12; i++) {
            wrongAgainAfter(Duration.ofMinutes(15));
        }

        assertThat(waitOf(user)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void startsOverAfterTheRightPassword() {
        guess(user, office, 4);
        right(user, office);

        guess(user, office, 5);
    }

    @Test
    void leavesOtherAccountsOfTheSameOfficeAlone() {
        guess(user, office, 5);

        for (int i = 0; i < 50; i++) {
            assertThat(right(user + i, office)).isTrue();
        }
    }

    @Test
    void doesNotLockTheOwnerOutWhoComesFromElsewhere() {
        guess(user, office, 5);

        assertThat(right(user, "192." + office)).isTrue();
    }

    @Test
    void slowsGuessesAtOneAccountFromAllOverButNotItsOwnDesk() {
        right(user, office);
        Origin phone = new Origin("mobile-" + office, "the-owners-own-phone-1", null);
        assertThat(brake.attempt(GuessingBrake.Kind.PASSWORD, user, phone, () -> true))
                .isTrue();
        for (int i = 0; i < GuessingBrake.FREE_FROM_ALL_OVER; i++) {
            guess(user, "bot-" + i + office, 1);
        }

        assertThatThrownBy(() -> right(user, "bot-last" + office)).isInstanceOf(TooManyAttempts.class);
        assertThat(right(user, office)).as("from the desk").isTrue();
        Origin moved = new Origin("train-" + office, "the-owners-own-phone-1", null);
        assertThat(brake.attempt(GuessingBrake.Kind.PASSWORD, user, moved, () -> true))
                .as("from the phone, wherever it is")
                .isTrue();
    }

    @Test
    void slowsGuessesAtManyAccountsFromOneAddressButNotThoseWhoWorkThere() {
        right(user, office);
        for (int i = 0; i < FREE_FOR_MANY_ACCOUNTS; i++) {
            guess("victim-" + i + user, office, 1);
        }

        assertThatThrownBy(() -> right("victim-new" + user, office)).isInstanceOf(TooManyAttempts.class);
        assertThat(right(user, office)).isTrue();
    }

    @Test
    void letsNotManySlipThroughAtOnce() throws Exception {
        var looked = new AtomicInteger();
        var crowd = Executors.newFixedThreadPool(8);
        try {
            crowd.invokeAll(Stream.generate(() -> (Callable<Boolean>) () -> {
                        try {
                            return brake.attempt(GuessingBrake.Kind.PASSWORD, user, Origin.of(office), () -> {
                                looked.incrementAndGet();
                                return false;
                            });
                        } catch (TooManyAttempts slowed) {
                            return false;
                        }
                    })
                    .limit(40)
                    .toList());
        } finally {
            crowd.shutdownNow();
        }

        assertThat(looked).hasValue(GuessingBrake.FREE);
    }

    @Test
    void costsAGoodSignInOneQuery() {
        right(user, office);

        assertThat(sql.during(() -> right(user, office)).statements()).isEqualTo(1);
    }

    private boolean right(String username, String address) {
        return brake.attempt(GuessingBrake.Kind.PASSWORD, username, Origin.of(address), () -> true);
    }

    private void guess(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(brake.attempt(GuessingBrake.Kind.PASSWORD, username, Origin.of(address), () -> false))
                    .isFalse();
        }
    }

    private void wrongAgainAfter(Duration wait) {
        pass(wait);
        guess(user, office, 1);
    }

    private Duration waitOf(String username) {
        var refusal = catchThrowableOfType(TooManyAttempts.class, () -> right(username, office));
        return refusal.retryAfter();
    }

    private void pass(Duration span) {
        time.show(time.local().plus(span).toString());
    }
}
