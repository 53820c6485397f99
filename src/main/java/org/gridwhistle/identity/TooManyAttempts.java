package org.gridwhistle.identity;

import java.time.Duration;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.RetryLater;

/** This account's password was guessed at from this address too often; the right one must wait as well. */
public final class TooManyAttempts extends DomainRefusal implements RetryLater {

    private final transient Duration retryAfter;

    private final boolean firstOfThisWait;

    TooManyAttempts(Duration retryAfter, boolean firstOfThisWait) {
        super(ErrorCode.TOO_MANY_REQUESTS, retryAfter.toSeconds());
        this.retryAfter = retryAfter;
        this.firstOfThisWait = firstOfThisWait;
    }

    /** Whether nobody was told of this wait before. */
    boolean firstOfThisWait() {
        return firstOfThisWait;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
