package org.gridwhistle.cases;

/** Which way a case leaves a stage; the process model's gateways route by it. */
public enum Step {
    DISPATCHED,
    CLAIMED,
    DECLINED_BY_ALL,
    RELEASED,
    REFERRED_UPWARD,
    DEPARTMENTS_INVOLVED,
    RESOLVED,
    ACCEPTED,
    REWORK_DEPARTMENTS,
    SATISFIED,
    DISSATISFIED,
    WITHDRAWN,
    REFUSED,
    MERGED
}
