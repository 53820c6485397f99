package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.gridwhistle.calendar.WorkingHours.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {

    @Test
    void isTheSameHoweverManyZerosTheColumnKeeps() {
        assertThat(new TimeLimit(new BigDecimal("10.00"), LimitUnit.WORKING_DAYS))
                .isEqualTo(TimeLimit.workingDays(10))
                .extracting(TimeLimit::amount)
                .hasToString("10");
        assertThat(TimeLimit.hours("0.50").amount()).hasToString("0.5");
    }

    @ParameterizedTest
    @CsvSource({
        "0, HOURS",
        "-1, WORKING_HOURS",
        "1.5, WORKING_DAYS",
        "2501, WORKING_DAYS",
        "87600.01, HOURS",
        "1e999999999, WORKING_HOURS",
    })
    void refusesALimitNobodyCanBeGiven(BigDecimal amount, LimitUnit unit) {
        assertThatThrownBy(() -> new TimeLimit(amount, unit))
                .isInstanceOf(UnusableLimit.class)
                .hasMessageContaining("not a usable limit");
    }

    @Test
    void lastsWholeSecondsAndNeverNothing() {
        assertThat(TimeLimit.hours("0.5").length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(TimeLimit.workingHours("0.0001").length()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void keepsShiftsInOrder() {
        var morning = new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0));
        var afternoon = new Shift(LocalTime.of(12, 0), LocalTime.of(17, 0));

        assertThat(new WorkingHours(List.of(morning, afternoon)).closing()).isEqualTo("17:00");
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(List.of(afternoon, morning)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shift(LocalTime.of(8, 0), LocalTime.of(8, 0)));
    }
}
