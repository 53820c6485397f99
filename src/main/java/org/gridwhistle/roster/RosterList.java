package org.gridwhistle.roster;

import org.gridwhistle.shared.Page;

/** A list of the roster with its filters set: to be counted or read page by page. */
public interface RosterList<V> {

    int count();

    /** @param cursor null for the first page */
    Page<V> page(String cursor, int limit);
}
