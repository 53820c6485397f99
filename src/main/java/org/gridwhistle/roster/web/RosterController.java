package org.gridwhistle.roster.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.gridwhistle.roster.DeputyLevel;
import org.gridwhistle.roster.RegionKind;
import org.gridwhistle.roster.RosterQueries;
import org.gridwhistle.roster.RosterViews.CategoryView;
import org.gridwhistle.roster.RosterViews.DepartmentView;
import org.gridwhistle.roster.RosterViews.DeputyView;
import org.gridwhistle.roster.RosterViews.GroupView;
import org.gridwhistle.roster.RosterViews.RegionView;
import org.gridwhistle.roster.RosterViews.StationView;
import org.gridwhistle.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists of master data for whoever is signed in. {@code region} takes a full or short code and means its whole subtree;
 * a count takes the same filters as its list.
 */
@RestController
@RequestMapping("/api/v1")
class RosterController {

    private static final String DEFAULT_LIMIT = "50";
    private static final int MOST = 200;

    record Count(int count) {}

    private final RosterQueries roster;

    RosterController(RosterQueries roster) {
        this.roster = roster;
    }

    @GetMapping("/regions")
    Page<RegionView> regions(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) String parent,
            @RequestParam(required = false) RegionKind kind,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = DEFAULT_LIMIT) @Min(1) @Max(MOST) int limit) {
        return roster.regions(region, parent, kind).page(cursor, limit);
    }

    @GetMapping("/regions/count")
    Count countRegions(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) String parent,
            @RequestParam(required = false) RegionKind kind) {
        return new Count(roster.regions(region, parent, kind).count());
    }

    @GetMapping("/categories")
    Page<CategoryView> categories(
            @RequestParam(required = false) String parent,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = DEFAULT_LIMIT) @Min(1) @Max(MOST) int limit) {
        return roster.categories(parent).page(cursor, limit);
    }

    @GetMapping("/categories/count")
    Count countCategories(@RequestParam(required = false) String parent) {
        return new Count(roster.categories(parent).count());
    }

    @GetMapping("/stations")
    Page<StationView> stations(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Long parent,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = DEFAULT_LIMIT) @Min(1) @Max(MOST) int limit) {
        return roster.stations(region, parent).page(cursor, limit);
    }

    @GetMapping("/stations/count")
    Count countStations(@RequestParam(required = false) String region, @RequestParam(required = false) Long parent) {
        return new Count(roster.stations(region, parent).count());
    }

    @GetMapping("/groups")
    Page<GroupView> groups(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Long station,
            @RequestParam(required = false) String grid,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = DEFAULT_LIMIT) @Min(1) @Max(MOST) int limit) {
        return roster.groups(region, station, grid).page(cursor, limit);
    }

    @GetMapping("/groups/count")
    Count countGroups(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Long station,
            @RequestParam(required = false) String grid) {
        return new Count(roster.groups(region, station, grid).count());
    }

    @GetMapping("/deputies")
    Page<DeputyView> deputies(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Long group,
            @RequestParam(required = false) DeputyLevel level,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = DEFAULT_LIMIT) @Min(1) @Max(MOST) int limit) {
        return roster.deputies(region, group, level).page(cursor, limit);
    }

    @GetMapping("/deputies/count")
    Count countDeputies(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Long group,
            @RequestParam(required = false) DeputyLevel level) {
        return new Count(roster.deputies(region, group, level).count());
    }

    @GetMapping("/departments")
    Page<DepartmentView> departments(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = DEFAULT_LIMIT) @Min(1) @Max(MOST) int limit) {
        return roster.departments(region, category).page(cursor, limit);
    }

    @GetMapping("/departments/count")
    Count countDepartments(
            @RequestParam(required = false) String region, @RequestParam(required = false) String category) {
        return new Count(roster.departments(region, category).count());
    }
}
