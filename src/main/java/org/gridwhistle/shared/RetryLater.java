package org.gridwhistle.shared;

import java.time.Duration;

/** A refusal that will pass: the answer tells how long to wait before trying again. */
public interface RetryLater {

    Duration retryAfter();
}
