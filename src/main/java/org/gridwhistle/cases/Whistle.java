package org.gridwhistle.cases;

import java.time.Instant;
import java.util.List;
import org.gridwhistle.calendar.Urgency;

/**
 * 吹哨: what somebody saw and says, with its category and place as they are called today.
 *
 * @param categoryPath the category's code and its parents', own first; empty when none was given
 * @param raisedAt when it was seen; differs from now only for imported cases
 */
record Whistle(
        String title,
        String description,
        Urgency urgency,
        List<String> categoryPath,
        String categoryName,
        Place place,
        Location location,
        Resident resident,
        CaseSource source,
        Instant raisedAt) {

    /** The region or grid where it is. */
    record Place(String code, String name, String prefix) {}

    String categoryCode() {
        return categoryPath.isEmpty() ? null : categoryPath.get(0);
    }
}
