package org.gridwhistle.audit;

import java.util.Map;

/**
 * What an address says about an act.
 *
 * @param pattern the address with names instead of values, such as {@code /api/v1/cases/{number}/claim}
 * @param kind the act's name: the last word of the address
 * @param subject what it is about, such as {@code cases/WG202611230001}; null where the address names nothing
 */
record RouteOfRequest(String pattern, String kind, String subject) {

    private static final int LONGEST_PATTERN = 160;
    private static final int LONGEST_KIND = 60;
    static final int LONGEST_SUBJECT = 200;

    /** A variable that names the act, not its subject. */
    private static final String ACTION = "{action}";

    static RouteOfRequest of(String pattern, Map<String, String> variables) {
        String[] words = pattern.split("/");
        String kind = "";
        int first = -1;
        int last = -1;
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(ACTION)) {
                kind = variables.getOrDefault("action", "");
            } else if (isVariable(words[i])) {
                first = first < 0 ? i : first;
                last = i;
            } else if (!words[i].isEmpty()) {
                kind = words[i];
            }
        }
        return new RouteOfRequest(
                cut(pattern, LONGEST_PATTERN),
                cut(kind, LONGEST_KIND),
                first < 0 ? null : cut(subject(words, first, last, variables), LONGEST_SUBJECT));
    }

    private static String subject(String[] words, int first, int last, Map<String, String> variables) {
        var path = new StringBuilder(words[first - 1]);
        for (int i = first; i <= last; i++) {
            String name = words[i].replaceAll("[{}]|:.*", "");
            path.append('/').append(isVariable(words[i]) ? variables.getOrDefault(name, "") : words[i]);
        }
        return path.toString();
    }

    private static boolean isVariable(String word) {
        return word.startsWith("{");
    }

    /** Never through the middle of a character. */
    static String cut(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
