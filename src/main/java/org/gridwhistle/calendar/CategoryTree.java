package org.gridwhistle.calendar;

import java.util.List;

/** Port to the roster, which knows the categories; a policy only keeps their codes. */
public interface CategoryTree {

    /** The codes of the category and those above it, its own first; empty for an unknown one. */
    List<String> path(String code);
}
