package org.gridwhistle.calendar;

import java.time.Instant;
import org.gridwhistle.shared.Labelled;

/**
 * The calendar is another one than before; published in the transaction of the change, for whoever promised something by it.
 *
 * @param subject what exactly, in a word: the year, or the region's name; null where the cause says it all
 * @param regionPrefix where it holds, empty for everywhere
 * @param from what lies before this moment counts as ever
 * @param until and so does what lies after this one
 */
public record CalendarChanged(Cause cause, String subject, String regionPrefix, Instant from, Instant until) {

    /** 起因: what was changed. */
    public enum Cause implements Labelled {
        /** 放假安排. */
        YEAR,
        /** 当地停止办公. */
        CLOSING,
        /** 作息时间. */
        WORKING_HOURS
    }
}
