package org.gridwhistle.identity;

/** Of whom a second factor is demanded ({@code gridwhistle.identity.second-factor}). */
public enum SecondFactorDemand {
    /** There is none, not even for who has set one up: the demo. */
    OFF,
    /** Whoever likes sets one up. */
    OFFERED,
    /** The three administrators must, everybody else may. */
    ADMINISTRATORS,
    EVERYBODY
}
