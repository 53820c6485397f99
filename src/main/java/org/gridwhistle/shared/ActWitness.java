package org.gridwhistle.shared;

/**
 * Port: writes down that an act was done, in the act's own transaction, so that there is no act without its line and no
 * line without its act. The audit module implements it.
 */
public interface ActWitness {

    /** The act brought something new into the world. @param location its path as the answer names it */
    void creates(String location);

    /** The act is done and will be committed next. */
    void aboutToCommit();
}
