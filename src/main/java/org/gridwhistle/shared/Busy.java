package org.gridwhistle.shared;

/** Acts collided again and again; nothing was changed and the caller may try once more. */
public final class Busy extends DomainRefusal {

    public Busy() {
        super(ErrorCode.CASE_BUSY);
    }
}
