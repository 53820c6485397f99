package org.gridwhistle.cases;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many cases of a group there are, and of how many each fact is true.
 *
 * @param key what they have in common: an id, a code, a region's prefix or a day; null for none, and for all together
 * @param name as the cases keep it, null where they do not
 * @param hops how often they were dispatched and given to a department, all together
 * @param seconds working time they stood in each stage before leaving it, all together
 */
public record CaseTally(
        String key, String name, long cases, Map<CaseFact, Long> facts, long hops, Map<Stage, Long> seconds) {

    /** Several groups as one; its key is the given one. */
    public static CaseTally sum(String key, Collection<CaseTally> parts) {
        var facts = new EnumMap<CaseFact, Long>(CaseFact.class);
        for (CaseFact fact : CaseFact.values()) {
            facts.put(fact, 0L);
        }
        var seconds = new EnumMap<Stage, Long>(Stage.class);
        long cases = 0;
        long hops = 0;
        for (CaseTally part : parts) {
            cases += part.cases;
            hops += part.hops;
            part.facts.forEach((fact, count) -> facts.merge(fact, count, Long::sum));
            part.seconds.forEach((stage, time) -> seconds.merge(stage, time, Long::sum));
        }
        return new CaseTally(key, null, cases, facts, hops, seconds);
    }
}
