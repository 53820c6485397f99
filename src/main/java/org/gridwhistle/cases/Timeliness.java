package org.gridwhistle.cases;

/** Whether a step was done before its clock ran out. */
enum Timeliness {
    IN_TIME,
    LATE
}
