package org.gridwhistle.calendar;

import java.util.List;
import java.util.Map;

/**
 * What somebody wants a policy to say, as it came and not yet checked: every value a text, so that whatever is wrong with
 * it can be named with its place.
 *
 * @param settings what is missing here is missing
 */
public record PolicyDraft(String note, Map<PolicySetting, Cell> settings, List<Limit> limits) {

    /**
     * A value.
     *
     * @param line of the sheet it came from, null when it came otherwise
     */
    public record Cell(Integer line, String text) {}

    /**
     * A row of limits; a blank category means all of them.
     *
     * @param line of the sheet it came from, null when it came otherwise
     */
    public record Limit(Integer line, String category, String urgency, String clock, String amount, String unit) {}

    public PolicyDraft {
        settings = Map.copyOf(settings);
        limits = List.copyOf(limits);
    }
}
