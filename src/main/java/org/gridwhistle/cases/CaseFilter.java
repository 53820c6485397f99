package org.gridwhistle.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gridwhistle.calendar.Urgency;

/**
 * What a list of cases is narrowed to; every part may be null or empty. One value serves lists, counts and exports.
 *
 * @param regionPrefix subtree
 * @param overdue open, and some running clock past due; false for the others
 * @param atRisk open, and some running clock past 80 % but not past due; only true is asked for
 * @param department has or had an assignment
 * @param raisedFrom inclusive
 * @param raisedTo exclusive
 * @param fact true of every one
 * @param without what every one lacks
 * @param words each must occur in title or text, or the number begin with it; escaped for LIKE with {@code !}
 */
public record CaseFilter(
        Set<Stage> stages,
        Set<Urgency> urgencies,
        Set<Light> lights,
        Set<Level> levels,
        Set<CaseSource> sources,
        Set<Outcome> outcomes,
        Set<String> categories,
        Boolean overdue,
        Boolean atRisk,
        Boolean open,
        String regionPrefix,
        Long station,
        Long group,
        Long deputy,
        Long department,
        Long raiser,
        Instant raisedFrom,
        Instant raisedTo,
        Instant dueBefore,
        CaseFact fact,
        Set<CaseGap> without,
        List<String> words) {

    /** Digits of a village's code, which its grids share. */
    private static final int VILLAGE = 12;

    private static final Duration SAME_MATTER = Duration.ofDays(30);

    public static final CaseFilter ALL = new CaseFilter(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, null,
            null, null, null, null, null, null, null, Set.of(), List.of());

    /** Everything somebody raised. */
    public static CaseFilter raisedBy(long person) {
        return new CaseFilter(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null,
                null, null, null, person, null, null, null, null, Set.of(), List.of());
    }

    /** Open cases that may tell of the same matter. */
    static CaseFilter sameMatterAs(Case c) {
        String village =
                c.regionPrefix().substring(0, Math.min(VILLAGE, c.regionPrefix().length()));
        return new CaseFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                c.categoryCode() == null ? Set.of() : Set.of(c.categoryCode()),
                null,
                null,
                true,
                village,
                null,
                null,
                null,
                null,
                null,
                c.raisedAt().minus(SAME_MATTER),
                c.raisedAt().plus(SAME_MATTER),
                null,
                null,
                Set.of(),
                List.of());
    }

    /** The words of a search box, as {@link #words} wants them. */
    public static List<String> wordsOf(String q) {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        return Arrays.stream(q.strip().split("(?U)\\s+"))
                .map(word -> word.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
                .toList();
    }
}
