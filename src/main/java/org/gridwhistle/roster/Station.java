package org.gridwhistle.roster;

import java.util.*;

public record Station(long id, String name, Tier tier, String regionCode, String regionPrefix, Long parentId) {
    public enum Tier {
        VILLAGE,
        TOWNSHIP,
        COUNTY
    }
}
