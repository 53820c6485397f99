package org.gridwhistle.identity;

/**
 * A region as far as rights need it. {@code prefix} is the official code without its level's trailing zeros, so that a
 * region's subtree is what starts with it.
 */
public record RegionRef(String code, String name, String prefix) {

    /** Whether a place with that prefix lies in this region. */
    public boolean covers(String otherPrefix) {
        return otherPrefix != null && otherPrefix.startsWith(prefix);
    }
}
