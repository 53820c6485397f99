package org.gridwhistle.attachment;

import java.time.Duration;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.RetryLater;

/** As many files are being made harmless as memory allows; this one has to come again. */
public final class PicturesAreWaiting extends DomainRefusal implements RetryLater {

    private final transient Duration retryAfter;

    PicturesAreWaiting(Duration retryAfter) {
        super(ErrorCode.ATTACHMENTS_BUSY, retryAfter.toSeconds());
        this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
