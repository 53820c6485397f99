package org.gridwhistle.audit;

import org.gridwhistle.shared.Labelled;

/** In which way a chain is broken. */
public enum AuditFault implements Labelled {
    /** A line says something else than was written. */
    EDITED,
    /** A line is gone from between two others. */
    MISSING,
    /** A genuine line stands where another one stood. */
    OUT_OF_ORDER,
    /** The newest lines are gone. */
    TAIL_CUT,
    /** There are lines beyond the end that was remembered. */
    BEYOND_THE_END,
    /** The remembered end is not genuine or is gone. */
    END_CHANGED,
    /** The remembered beginning is not genuine. */
    BEGINNING_CHANGED,
    /** The file of daily heads remembers another line at this place. */
    OTHER_THAN_THE_FILE,
    /** The file of daily heads itself was changed. */
    FILE_CHANGED
}
