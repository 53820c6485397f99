package org.gridwhistle.attachment;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/**
 * The memory that may be filled with pixels, shared by all requests of this node. Several ordinary photos fit side by
 * side; a huge one waits until it is alone.
 */
final class DecodingMemory {

    private static final int MEGABYTE = 1 << 20;
    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final int all;
    private final Semaphore free;
    private final Duration patience;

    /** Memory that somebody has until it is closed. */
    interface Share extends AutoCloseable {

        @Override
        void close();
    }

    /** @param megabytes of pixels at once */
    DecodingMemory(int megabytes, Duration patience) {
        this.all = megabytes;
        this.free = new Semaphore(megabytes, true);
        this.patience = patience;
    }

    /** @throws PicturesAreWaiting when none became free in time */
    Share take(long bytes) {
        int share = (int) Math.min(all, bytes / MEGABYTE + 1);
        try {
            if (!free.tryAcquire(share, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PicturesAreWaiting(COME_AGAIN);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DomainRefusal(ErrorCode.UNAVAILABLE);
        }
        return () -> free.release(share);
    }
}
