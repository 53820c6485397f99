package org.gridwhistle.roster;

import org.gridwhistle.shared.Labelled;

/** 全国、省、市、县、乡: the congress a deputy sits in. */
public enum DeputyLevel implements Labelled {
    NATIONAL,
    PROVINCIAL,
    MUNICIPAL,
    COUNTY,
    TOWNSHIP
}
