package org.gridwhistle.cases;

import org.gridwhistle.identity.Caller;

/**
 * An act that somebody wants to do to a case.
 *
 * @param expectedVersion the version the caller saw ({@code If-Match}), or null when the rules of the stage decide
 */
public record Act(String number, Caller caller, Integer expectedVersion) {

    public Act(String number, Caller caller) {
        this(number, caller, null);
    }
}
