package org.gridwhistle.shared;

import java.util.Map;

/**
 * A row of master data was added, changed or ended. Whoever changes one publishes this inside the same transaction; the
 * audit module keeps the fields that differ.
 *
 * @param kind the collection as the HTTP contract names it, such as {@code stations}
 * @param key which row of it, such as its id or code
 * @param before its fields, null for a row that was added
 * @param after its fields, null for a row that was ended
 */
public record DataChanged(String kind, String key, Map<String, Object> before, Map<String, Object> after) {

    public static DataChanged added(String kind, Object key, Map<String, Object> after) {
        return new DataChanged(kind, String.valueOf(key), null, after);
    }

    public static DataChanged changed(String kind, Object key, Map<String, Object> before, Map<String, Object> after) {
        return new DataChanged(kind, String.valueOf(key), before, after);
    }

    public static DataChanged ended(String kind, Object key, Map<String, Object> before) {
        return new DataChanged(kind, String.valueOf(key), before, null);
    }
}
