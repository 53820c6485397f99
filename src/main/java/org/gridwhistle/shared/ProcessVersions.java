package org.gridwhistle.shared;

import java.util.List;

/**
 * Port: which version of its model each process instance runs on, and the way to the newest. A running instance stays on
 * the version it began with until somebody moves it. The workflow module implements it.
 */
public interface ProcessVersions {

    /**
     * Where the instances of one version stand.
     *
     * @param instances how many there are; those with parallel work stand at several places
     */
    record Version(String process, int version, boolean newest, long instances, List<Place> places) {}

    /** How many times an element of a model is waited at. */
    record Place(String element, String name, int times) {}

    /**
     * Instances of one version that cannot move for the same reason.
     *
     * @param newest the version that they cannot move to
     * @param reason a sentence that names the element in the way
     * @param businessKeys some of them, to look at
     */
    record Stranded(String process, int version, int newest, String reason, int instances, List<String> businessKeys) {}

    /** @param moved how many stand on the newest version now, or would */
    record Outcome(int moved, List<Stranded> stranded) {

        public boolean complete() {
            return stranded.isEmpty();
        }
    }

    /** Every version that has instances, and the newest of each process. */
    List<Version> standing();

    /** What {@link #move} would do; each instance is tried and left as it was. */
    Outcome tryToMove();

    /** Moves every instance of an older version; timers keep their due times. One that cannot move stays as it is. */
    Outcome move();
}
