package org.gridwhistle.roster;

/**
 * 行政区划, down to the grid.
 *
 * @param code official code, 12 digits, a grid's 15
 * @param prefix the code without its level's trailing zeros; every place inside begins with it
 * @param parentCode null at the top
 */
public record Region(String code, String name, RegionKind kind, String prefix, String parentCode) {

    public static Region of(String code, String name, RegionKind kind, String parentCode) {
        return new Region(code, name, kind, kind.prefixOf(code), parentCode);
    }

    /** Whether a place with that prefix lies in this region. */
    public boolean covers(String otherPrefix) {
        return otherPrefix.startsWith(prefix);
    }
}
