package org.gridwhistle.roster;

import org.gridwhistle.shared.Labelled;

/** The levels of the official division tree, and below it the grid. */
public enum RegionKind implements Labelled {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12),
    GRID(15);

    private static final int OFFICIAL_LENGTH = 12;

    private final int digits;

    RegionKind(int digits) {
        this.digits = digits;
    }

    /** How many digits of a code tell regions of this level apart. */
    public int digits() {
        return digits;
    }

    /** The part of a code of this level that its whole subtree begins with. */
    public String prefixOf(String code) {
        return code.substring(0, digits);
    }

    /** The full code that such a prefix stands for. */
    public String codeOf(String prefix) {
        return prefix + "0".repeat(Math.max(0, OFFICIAL_LENGTH - prefix.length()));
    }
}
