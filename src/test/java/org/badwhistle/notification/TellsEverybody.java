package org.badwhistle.notification;

import org.badwhistle.cases.PublicRow;

/** Depends on a module that its package does not list. */
public class TellsEverybody {

    String tell(PublicRow row) {
        return row.toString();
    }
}
