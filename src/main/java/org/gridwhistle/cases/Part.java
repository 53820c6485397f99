package org.gridwhistle.cases;

/** A part of a case that is kept in a table of its own: whether it is there yet, and whether it changed since. */
abstract class Part {

    private Long id;
    private boolean changed;

    final Long id() {
        return id;
    }

    final boolean isNew() {
        return id == null;
    }

    final boolean hasChanged() {
        return changed;
    }

    final void touch() {
        changed = true;
    }

    /** What was pending is written now. */
    void stored() {
        changed = false;
    }
}
