package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridwhistle.shared.WholeSecondClock;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private final WholeSecondClock clock =
            new WholeSecondClock(Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC));
    private final TimeOrderedIds ids = new TimeOrderedIds(clock);

    @Test
    void growWithinOneMillisecondAndBeyondItsRoom() {
        assertThat(Stream.generate(ids::getNextId).limit(10_000).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void growWithTheClockAndAlsoWhenItStepsBack() {
        String first = ids.getNextId();
        clock.offset(Duration.ofSeconds(1));
        String second = ids.getNextId();
        clock.offset(Duration.ofSeconds(-5));

        assertThat(Stream.of(first, second, ids.getNextId())).isSorted();
    }

    @Test
    void areUuidsOfVersionSevenThatCarryTheTime() {
        var id = UUID.fromString(ids.getNextId());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }
}
