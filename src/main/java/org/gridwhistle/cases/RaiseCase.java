package org.gridwhistle.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.dispatch.Dispatch;
import org.gridwhistle.dispatch.Dispatcher;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.roster.Categories;
import org.gridwhistle.roster.Region;
import org.gridwhistle.roster.Regions;
import org.gridwhistle.roster.Station;
import org.gridwhistle.roster.Stations;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/**
 * 吹哨: somebody raises a case. It has its number and stands with a deputy group, with the reasons, or in the triage of
 * the township's station, before this returns (domain.md, rule 1).
 */
@UseCase
public class RaiseCase {

    /**
     * What is raised.
     *
     * @param urgency null for the ordinary one
     * @param raisedAt when it was seen; null for now
     */
    public record Report(
            String title,
            String description,
            Urgency urgency,
            String categoryCode,
            String regionCode,
            Location location,
            Resident resident,
            CaseSource source,
            Instant raisedAt) {}

    private final CaseDesk desk;
    private final CaseNumbers numbers;
    private final Regions regions;
    private final Categories categories;
    private final Stations stations;
    private final Dispatcher dispatcher;
    private final CaseProcess process;

    RaiseCase(
            CaseDesk desk,
            CaseNumbers numbers,
            Regions regions,
            Categories categories,
            Stations stations,
            Dispatcher dispatcher,
            CaseProcess process) {
        this.desk = desk;
        this.numbers = numbers;
        this.regions = regions;
        this.categories = categories;
        this.stations = stations;
        this.dispatcher = dispatcher;
        this.process = process;
    }

    public CaseView raise(Caller caller, Report report) {
        if (!caller.hasAny(Role.GRID_WORKER, Role.STATION_STAFF)) {
            throw new NotAllowed();
        }
        return desk.answer(raise(caller, report, region(caller, report)), new Act(null, caller));
    }

    /** The same for a row of a file, which a system administrator may also bring in. */
    public CaseView raiseImported(Caller caller, Report report) {
        if (!caller.hasAny(Role.STATION_STAFF, Role.SYSTEM_ADMIN)) {
            throw new NotAllowed();
        }
        return desk.answer(raise(caller, report, region(caller, report)), new Act(null, caller));
    }

    private Case raise(Caller caller, Report report, Region region) {
        var now = desk.now();
        var path = categoryPath(report.categoryCode());
        var urgency = Optional.ofNullable(report.urgency()).orElse(Urgency.NORMAL);
        var whistle = new Whistle(
                report.title().strip(),
                report.description().strip(),
                urgency,
                path,
                categories.name(report.categoryCode()),
                new Whistle.Place(region.code(), region.name(), region.prefix()),
                report.location(),
                report.resident(),
                source(caller, report),
                Optional.ofNullable(report.raisedAt()).orElse(now.toInstant()));
        var handling = desk.plan(ClockKind.HANDLE, urgency, path, region.prefix(), now.toInstant());
        Case c = Case.raise(numbers.next(), whistle, Actor.of(caller), handling, desk.reworkRounds(), now);
        send(c, dispatcher.choose(region, path, now.toLocalDate()), now.toLocalDate());
        desk.add(c);
        process.start(c.number(), c.stage());
        return c;
    }

    private void send(Case c, Dispatch choice, LocalDate today) {
        var explanation = new DispatchExplanation(
                choice.reasons(),
                choice.runnersUp().stream()
                        .map(other -> new DispatchExplanation.RunnerUp(
                                other.group().id(), other.group().name(), other.reasons()))
                        .toList());
        if (choice.group() != null) {
            var target = GroupTarget.of(choice.group());
            c.dispatch(target, explanation, desk.plan(ClockKind.CLAIM, c), null, null, desk.now());
            return;
        }
        Station triage = stations.triageFor(c.regionPrefix()).orElse(null);
        c.awaitTriage(triage == null ? null : triage.id(), triage == null ? null : triage.name(), explanation);
    }

    private Region region(Caller caller, Report report) {
        Region region = regions.byCode(report.regionCode())
                .orElseThrow(() -> new DomainRefusal(ErrorCode.UNKNOWN_REGION, report.regionCode()));
        if (!caller.reaches(region.prefix())) {
            throw new DomainRefusal(ErrorCode.OUTSIDE_YOUR_REGION);
        }
        return region;
    }

    private List<String> categoryPath(String code) {
        if (code == null) {
            return List.of();
        }
        var path = categories.path(code);
        if (path.isEmpty()) {
            throw new DomainRefusal(ErrorCode.UNKNOWN_CATEGORY, code);
        }
        return path;
    }

    private static CaseSource source(Caller caller, Report report) {
        if (report.source() != null) {
            return report.source();
        }
        return caller.has(Role.GRID_WORKER) ? CaseSource.GRID_WORKER : CaseSource.WALK_IN;
    }
}
