package org.gridwhistle.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * RFC 8785 as an outsider would write it down from the text of the standard, to check hashes without the product's own
 * code: names in the order of their UTF-16 units, no blanks, strings escaped as little as possible. Of numbers it knows
 * the whole ones; a record has no others.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** SHA-256 (hex) of the canonical form of an object without its {@code hash}. */
    public static String hashOf(JsonNode event) {
        var names = new TreeMap<String, JsonNode>();
        event.properties().stream()
                .filter(each -> !each.getKey().equals("hash"))
                .forEach(each -> names.put(each.getKey(), each.getValue()));
        return sha256(object(names));
    }

    public static String of(JsonNode node) {
        if (node.isObject()) {
            var names = new TreeMap<String, JsonNode>();
            node.properties().forEach(each -> names.put(each.getKey(), each.getValue()));
            return object(names);
        }
        if (node.isArray()) {
            return node.valueStream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (node.isString()) {
            return string(node.asString());
        }
        if (node.isNumber() && !node.isIntegralNumber()) {
            throw new AssertionError("a record holds whole numbers only, not " + node);
        }
        return node.toString();
    }

    private static String object(Map<String, JsonNode> sorted) {
        return sorted.entrySet().stream()
                .map(each -> string(each.getKey()) + ":" + of(each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String string(String text) {
        var out = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (unit < 0x20) {
                        out.append(String.format("\\u%04x", (int) unit));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
