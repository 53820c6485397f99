package org.gridwhistle.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridwhistle.shared.DataChanged;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says in a few words of JSON what changed. A secret never gets in; what is long is told by its length and hash. */
@Component
class AuditDetail {

    private static final int LONGEST = 8000;
    private static final int LONGEST_VALUE = 500;
    private static final Pattern SECRET = Pattern.compile("(?i)password|secret|token|hash|口令|密码");
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json;

    AuditDetail(JsonMapper json) {
        this.json = json;
    }

    String of(Map<String, Object> facts) {
        var told = new TreeMap<String, Object>();
        facts.forEach((name, value) -> told.put(name, told(name, value)));
        return bounded(told);
    }

    /** The fields that differ, each with what it was and is; null when none does. */
    String of(DataChanged change) {
        Map<String, Object> before = change.before() == null ? Map.of() : change.before();
        Map<String, Object> after = change.after() == null ? Map.of() : change.after();
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        var changed = new TreeMap<String, Object>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                var pair = new LinkedHashMap<String, Object>();
                pair.put("before", told(field, before.get(field)));
                pair.put("after", told(field, after.get(field)));
                changed.put(field, pair);
            }
        }
        boolean sameRow = change.before() != null && change.after() != null;
        if (sameRow && changed.isEmpty()) {
            return null;
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("change", change.before() == null ? "added" : change.after() == null ? "ended" : "changed");
        all.put("fields", changed);
        return bounded(all);
    }

    Map<String, Object> read(String detail) {
        return detail == null ? null : json.readValue(detail, MAP);
    }

    private Object told(String field, Object value) {
        if (value == null) {
            return null;
        }
        if (SECRET.matcher(field).find()) {
            return "***";
        }
        String text = json.writeValueAsString(value);
        return text.length() <= LONGEST_VALUE ? value : summary(text);
    }

    private String bounded(Map<String, Object> all) {
        String text = json.writeValueAsString(all);
        return text.length() <= LONGEST ? text : json.writeValueAsString(summary(text));
    }

    private static Map<String, Object> summary(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var summary = new LinkedHashMap<String, Object>();
            summary.put("length", text.length());
            summary.put("sha256", HexFormat.of().formatHex(sha256));
            return summary;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
