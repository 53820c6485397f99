package org.gridwhistle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.Callers;
import org.gridwhistle.identity.Role;
import org.gridwhistle.roster.Deputy;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.roster.People;
import org.gridwhistle.roster.Regions;
import org.gridwhistle.roster.Stations;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScenarioTest
@DisplayName("演示县的人和地方与约定一致")
class DemoCountyTest {

    @Autowired
    DemoCounty county;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    Groups groups;

    @Autowired
    Stations stations;

    @Autowired
    People people;

    @Autowired
    Regions regions;

    @Test
    void buildsNothingTwice() {
        int before = accounts.all().size();

        assertThat(county.build(LocalDate.of(2026, 3, 2))).isFalse();

        assertThat(accounts.all()).hasSize(before);
    }

    @Test
    void putsThreeDeputiesIntoTheGroupThatCoversTheFirstGridWorkersGrid() {
        String grid = grids("grid1").iterator().next();
        var covering = groups.covering(grid);

        assertThat(covering).hasSize(1);
        long group = covering.get(0).id();
        assertThat(Stream.of("deputy1", "deputy2", "leader1").map(this::groupsOf))
                .allMatch(of -> of.contains(group));
        assertThat(callers.byUsername("leader1").orElseThrow().memberships().ledGroups())
                .contains(group);
        assertThat(stations.staffOf(covering.get(0).station().id()))
                .contains(accounts.byUsername("station1").orElseThrow().id());
    }

    @Test
    void putsTheOtherGridWorkerIntoAnotherTownship() {
        String here = grids("grid1").iterator().next();
        String there = grids("grid2").iterator().next();

        assertThat(there.substring(0, 9)).isNotEqualTo(here.substring(0, 9));
        assertThat(groups.covering(there)).extracting(group -> group.id()).containsAnyElementsOf(groupsOf("deputy3"));
        assertThat(groups.covering(here))
                .extracting(group -> group.id())
                .doesNotContainAnyElementsOf(groupsOf("deputy3"));
    }

    @Test
    void leavesAGridToTriage() {
        var home = callers.byUsername("grid1").orElseThrow().region();

        assertThat(regions.subtree(home.prefix()))
                .filteredOn(region -> region.code().length() == 15)
                .anyMatch(grid -> groups.covering(grid.code()).isEmpty());
    }

    @Test
    void namesEverybodyTheContractNames() {
        assertThat(roles("supervisor1")).containsExactly(Role.SUPERVISOR);
        assertThat(roles("chief1")).containsExactly(Role.LEADER);
        assertThat(roles("sysadmin")).containsExactly(Role.SYSTEM_ADMIN);
        assertThat(roles("secadmin")).containsExactly(Role.SECURITY_ADMIN);
        assertThat(roles("auditor")).containsExactly(Role.AUDITOR);
        assertThat(Stream.of("dept-urban", "dept-water", "dept-traffic").map(name -> callers.byUsername(name)
                        .orElseThrow()
                        .memberships()
                        .department()))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void hasSomeFortyDeputiesOfFourLevels() {
        assertThat(people.deputies()).hasSizeBetween(38, 46);
        assertThat(people.deputies().stream().map(Deputy::level).collect(Collectors.toSet()))
                .hasSize(4);
        assertThat(people.deputies())
                .allMatch(deputy -> !groups.of(deputy.personId()).isEmpty());
    }

    @Test
    void putsADeputyOnDutyAtEachStationOnWeekdays() {
        // the county is built today, whatever day that is: some weekday of the last fortnight lies in its rota
        var today = LocalDate.now(java.time.Clock.systemDefaultZone());
        var weekday = Stream.iterate(today, day -> day.minusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .skip(3)
                .findFirst()
                .orElseThrow();

        assertThat(stations.all()).allSatisfy(station -> assertThat(groups.peopleOnDuty(station.id(), weekday))
                .as(station.name())
                .hasSize(1));
    }

    private java.util.Set<String> grids(String username) {
        return callers.byUsername(username).orElseThrow().memberships().grids();
    }

    private java.util.Set<Long> groupsOf(String username) {
        return callers.byUsername(username).orElseThrow().memberships().groups();
    }

    private java.util.Set<Role> roles(String username) {
        return accounts.byUsername(username).orElseThrow().roles();
    }
}
