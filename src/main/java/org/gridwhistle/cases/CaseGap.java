package org.gridwhistle.cases;

/** What a case lacks; it narrows a list to those that a row of figures calls "none". */
public enum CaseGap {
    STATION,
    GROUP,
    DEPUTY,
    DEPARTMENT,
    CATEGORY,
    /** It was raised for the region asked about itself, for no place inside it. */
    SUBREGION
}
