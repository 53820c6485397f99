package org.gridwhistle.calendar;

import org.gridwhistle.shared.Labelled;

/** Whether a policy is still being written, or stands for good: what was published can be promised and never changes. */
public enum PolicyState implements Labelled {
    DRAFT,
    PUBLISHED
}
