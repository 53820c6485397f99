package org.gridwhistle.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The passwords that everybody tries first; also with a capital, look-alike marks or a year put behind. */
@Component
class CommonPasswords {

    private static final String LIST = "/identity/common-passwords.txt";

    /** Behind a shorter word anything may stand. */
    private static final int SHORTEST_WORD = 5;

    private final Set<String> common = read();

    boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String plain = withoutLookAlikes(lower);
        String word = lower.replaceAll("[^\\p{L}]+$", "");
        String plainWord = withoutLookAlikes(word);
        return common.contains(lower)
                || common.contains(plain)
                || (word.length() >= SHORTEST_WORD && (common.contains(word) || common.contains(plainWord)));
    }

    private static String withoutLookAlikes(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(
                new InputStreamReader(CommonPasswords.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + " is missing from the application", e);
        }
    }
}
