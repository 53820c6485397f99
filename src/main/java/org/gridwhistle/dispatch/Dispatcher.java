package org.gridwhistle.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridwhistle.roster.Categories;
import org.gridwhistle.roster.DeputyGroup;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.roster.Region;
import org.springframework.stereotype.Component;

/**
 * 派单: picks the deputy group for a case among those that cover its grid: experts in the category first, then who is on
 * duty today, then who has least to do. An order of plain reasons, not of weights, so that anybody can follow it.
 * Source: domain.md, rule 1.
 */
@Component
public class Dispatcher {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::expert)
            .thenComparing(Candidate::onDuty)
            .reversed()
            .thenComparing(Candidate::load)
            .thenComparing(candidate -> candidate.group().id());

    private final Groups groups;
    private final Categories categories;
    private final GroupLoad loads;

    Dispatcher(Groups groups, Categories categories, GroupLoad loads) {
        this.groups = groups;
        this.categories = categories;
        this.loads = loads;
    }

    /** @param categoryPath the case's category and its parents, own first; may be empty */
    public Dispatch choose(Region region, List<String> categoryPath, LocalDate today) {
        var covering = groups.covering(region.code());
        if (covering.isEmpty()) {
            return new Dispatch(null, List.of(Reason.of("noGroupCovers", region.name())), List.of());
        }
        var onDuty = groups.onDuty(today);
        var load = loads.openCases(covering.stream().map(DeputyGroup::id).toList());
        var ranked = covering.stream()
                .map(group -> candidate(
                        group, region, categoryPath, onDuty.contains(group.id()), load.getOrDefault(group.id(), 0)))
                .sorted(BEST_FIRST)
                .toList();
        var best = ranked.get(0);
        return new Dispatch(best.group(), best.reasons(), ranked.subList(1, ranked.size()));
    }

    private Candidate candidate(DeputyGroup group, Region region, List<String> categoryPath, boolean onDuty, int load) {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("gridCovered", region.name()));
        var expertise =
                categoryPath.stream().filter(group.expertise()::contains).findFirst();
        expertise.ifPresent(code -> reasons.add(Reason.of("expertise", categories.name(code))));
        if (onDuty) {
            reasons.add(Reason.of("onDuty"));
        }
        reasons.add(Reason.of("load", load));
        return new Candidate(group, expertise.isPresent(), onDuty, load, reasons);
    }
}
