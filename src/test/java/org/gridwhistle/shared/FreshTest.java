package org.gridwhistle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreshTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicInteger stampsRead = new AtomicInteger();
    private final AtomicInteger valuesRead = new AtomicInteger();
    private volatile String stamp = "first";

    private final Fresh<Integer> fresh = new Fresh<>(
            () -> {
                stampsRead.incrementAndGet();
                return stamp;
            },
            valuesRead::incrementAndGet,
            nanoTime::get);

    @Test
    void asksNothingWhileTheValueIsYoung() {
        fresh.get();
        pass(Duration.ofSeconds(1));

        assertThat(fresh.get()).isEqualTo(1);
        assertThat(stampsRead).hasValue(1);
    }

    @Test
    void keepsTheValueWhileTheStampIsTheSame() {
        fresh.get();
        pass(Duration.ofSeconds(3));

        assertThat(fresh.get()).isEqualTo(1);
        assertThat(stampsRead).hasValue(2);
    }

    @Test
    void readsAnewWhenTheStampHasChanged() {
        fresh.get();
        stamp = "second";
        pass(Duration.ofSeconds(3));

        assertThat(fresh.get()).isEqualTo(2);
    }

    @Test
    void readsAnewAtOnceAfterAChangeOfItsOwn() {
        fresh.get();
        fresh.forget();

        assertThat(fresh.get()).isEqualTo(2);
    }

    @Test
    void letsOthersGoOnWhileOneLooks() throws Exception {
        var looking = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = new Fresh<>(
                () -> {
                    if (stampsRead.incrementAndGet() == 2) {
                        looking.countDown();
                        await(goOn);
                        return "second";
                    }
                    return "first";
                },
                valuesRead::incrementAndGet,
                nanoTime::get);
        slow.get();
        pass(Duration.ofSeconds(3));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            var looked = other.submit(slow::get);
            await(looking);

            assertThat(slow.get()).as("the old value meanwhile").isEqualTo(1);

            goOn.countDown();
            assertThat(looked.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        } finally {
            other.shutdownNow();
        }
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
