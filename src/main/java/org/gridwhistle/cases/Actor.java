package org.gridwhistle.cases;

import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;

/** Who did something, as its record names the person: id, name and role of that day. */
public record Actor(long id, String name, String role) {

    static Actor of(Caller caller) {
        return new Actor(caller.id(), caller.name(), caller.mainRole().name());
    }

    static Actor of(Caller caller, Role role) {
        return new Actor(caller.id(), caller.name(), role.name());
    }
}
