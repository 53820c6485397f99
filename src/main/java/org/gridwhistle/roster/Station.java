package org.gridwhistle.roster;

/**
 * 代表联络站: where deputies are grouped and cases stand.
 *
 * @param tier the level it works at, by its region
 * @param parentId the station above; null at the top
 */
public record Station(
        long id, String name, StationKind kind, Tier tier, String regionCode, String regionPrefix, Long parentId) {

    /** 村、乡镇、县: the levels a case climbs. */
    public enum Tier {
        VILLAGE,
        TOWNSHIP,
        COUNTY;

        static Tier of(RegionKind kind) {
            return switch (kind) {
                case GRID, VILLAGE -> VILLAGE;
                case TOWNSHIP -> TOWNSHIP;
                case COUNTY, CITY, PROVINCE -> COUNTY;
            };
        }
    }
}
