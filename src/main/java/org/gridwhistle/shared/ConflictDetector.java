package org.gridwhistle.shared;

/** Port: tells a collision of two acts, which may be tried again, from a real failure. The workflow module knows the engine's kinds. */
public interface ConflictDetector {

    boolean isConflict(Throwable failure);
}
