package org.gridwhistle.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.gridwhistle.shared.DomainRefusal.FieldError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and for how long it may be one. 等保 and ASVS agree on length, on names and on common
 * passwords; where they do not, {@code gridwhistle.passwords.standard} says whom to follow.
 */
@Component
public class PasswordRules {

    /** Long enough for any sentence, short enough that hashing it is no way to keep the server busy. */
    public static final int LONGEST = 128;

    private static final int KINDS = 3;
    private static final int SHORTEST_NAME = 3;

    private final PasswordStandard standard;
    private final int shortest;
    private final Duration longestAge;
    private final Duration oneTimeLife;
    private final int remembered;
    private final CommonPasswords common;
    private final Clock clock;

    PasswordRules(
            @Value("${gridwhistle.passwords.standard:DENGBAO}") PasswordStandard standard,
            @Value("${gridwhistle.passwords.shortest:8}") int shortest,
            @Value("${gridwhistle.passwords.longest-age:P90D}") Duration longestAge,
            @Value("${gridwhistle.passwords.one-time-life:P7D}") Duration oneTimeLife,
            @Value("${gridwhistle.passwords.remembered:5}") int remembered,
            CommonPasswords common,
            Clock clock) {
        this.standard = standard;
        this.shortest = shortest;
        this.longestAge = longestAge;
        this.oneTimeLife = oneTimeLife;
        this.remembered = remembered;
        this.common = common;
        this.clock = clock;
    }

    public PasswordStandard standard() {
        return standard;
    }

    /** Characters, at least. */
    public int shortest() {
        return shortest;
    }

    /** How many passwords in a row have to differ. */
    public int remembered() {
        return remembered;
    }

    /**
     * Rules that the password breaks by itself; empty for a good one.
     *
     * @param field how the request calls it
     */
    List<FieldError> broken(String field, String password, String username) {
        var broken = new ArrayList<FieldError>();
        int length = password.codePointCount(0, password.length());
        if (length < shortest) {
            broken.add(error(field, "TOO_SHORT"));
        }
        if (length > LONGEST) {
            broken.add(error(field, "TOO_LONG"));
        }
        if (standard == PasswordStandard.DENGBAO && kinds(password) < KINDS) {
            broken.add(error(field, "TOO_FEW_KINDS"));
        }
        if (username.length() >= SHORTEST_NAME
                && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            broken.add(error(field, "CONTAINS_USERNAME"));
        }
        if (common.contains(password)) {
            broken.add(error(field, "COMMON_PASSWORD"));
        }
        return broken;
    }

    /** Whether it has to be changed because of its age; of an unknown age it has. */
    boolean outgrown(Instant setAt) {
        return standard == PasswordStandard.DENGBAO
                && longestAge.toSeconds() > 0
                && (setAt == null || setAt.plus(longestAge).isBefore(clock.instant()));
    }

    /** Whether a one-time password was left lying too long to open anything. */
    boolean lapsed(Instant setAt) {
        return setAt != null && setAt.plus(oneTimeLife).isBefore(clock.instant());
    }

    static FieldError error(String field, String code) {
        return new FieldError(field, code, "field." + code);
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        c -> !Character.isLetterOrDigit(c),
                        c -> Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
