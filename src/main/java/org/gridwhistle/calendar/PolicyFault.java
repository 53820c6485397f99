package org.gridwhistle.calendar;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong with a policy, and where.
 *
 * @param field place in the contract's JSON, for example {@code limits[3].amount}
 * @param row of the sheet, the header being row 1; null when it came otherwise or when no row is meant
 * @param column of the sheet, likewise
 * @param code stable, upper snake case
 * @param message in the reader's language
 */
public record PolicyFault(String field, Integer row, String column, String code, String message) {

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("field", field);
        if (row != null) {
            members.put("row", row);
            members.put("column", column);
        }
        members.put("code", code);
        members.put("message", message);
        return members;
    }
}
