package org.gridwhistle.identity;

import java.util.Optional;

/** Port to the roster, which knows the regions; identity only keeps an account's region code. */
public interface RegionLookup {

    Optional<RegionRef> refTo(String regionCode);
}
