package org.gridwhistle.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gridwhistle.identity.Account;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.Callers;
import org.gridwhistle.identity.EnableAccount;
import org.gridwhistle.identity.Role;
import org.gridwhistle.support.DatabaseTest;
import org.gridwhistle.support.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RosterTest {

    private static final String VILLAGE = "410481001001";
    private static final String GRID = VILLAGE + "001";
    private static final String UNCOVERED_GRID = VILLAGE + "004";
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Regions regions;

    @Autowired
    Categories categories;

    @Autowired
    Stations stations;

    @Autowired
    Groups groups;

    @Autowired
    Departments departments;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    EnableAccount enableAccount;

    @Autowired
    Callers callers;

    @Autowired
    ExtendRoster roster;

    @Autowired
    StatementCounter sql;

    @ParameterizedTest
    @CsvSource({
        "410481,舞钢市",
        "410481000000,舞钢市",
        "410481001,垭口街道",
        "410481001000,垭口街道",
        "410481001001,建设社区",
        "410481001001001,建设社区第一网格"
    })
    void findsARegionByItsFullCodeAndByTheShortForm(String code, String name) {
        assertThat(regions.byCode(code)).map(Region::name).contains(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "4", "41048", "999999", "41048100100", "%", "410481001001001001"})
    void findsNoRegionByAnythingElse(String code) {
        assertThat(regions.byCode(code)).isEmpty();
    }

    @Test
    void knowsARegionsWholeSubtree() {
        assertThat(regions.subtree(VILLAGE))
                .extracting(Region::code)
                .containsExactly(VILLAGE, GRID, VILLAGE + "002", VILLAGE + "003", UNCOVERED_GRID);
    }

    @Test
    void namesTheGroupsThatCoverAGrid() {
        assertThat(groups.covering(GRID)).extracting(DeputyGroup::name).containsExactly("建设社区代表小组");
        assertThat(groups.covering(VILLAGE + "002"))
                .extracting(DeputyGroup::name)
                .containsExactlyInAnyOrder("建设社区代表小组", "垭口街道代表小组");
        assertThat(groups.covering(UNCOVERED_GRID)).isEmpty();
    }

    @Test
    void knowsAGroupsMembersAndWhoLeads() {
        var group = groups.covering(GRID).get(0);

        assertThat(groups.membersOf(group.id()))
                .extracting(member -> username(member.personId()))
                .containsExactly("leader1", "deputy1", "deputy2");
        assertThat(groups.leadersOf(group.id())).containsExactly(id("leader1"));
        assertThat(groups.deputiesOf(Set.of(group.id()), Set.of()))
                .containsExactlyInAnyOrder(id("leader1"), id("deputy1"), id("deputy2"));
        assertThat(groups.deputiesOf(Set.of(), Set.of(group.station().id())))
                .containsExactlyInAnyOrder(id("leader1"), id("deputy1"), id("deputy2"));
    }

    @Test
    void knowsWhichGroupsAreOnDutyOnADay() {
        var group = groups.covering(GRID).get(0);
        assertThat(groups.onDuty(MONDAY)).doesNotContain(group.id());

        roster.addDuties(List.of(new Duty(group.station().id(), id("deputy2"), MONDAY)));

        assertThat(groups.onDuty(MONDAY)).contains(group.id());
        assertThat(groups.peopleOnDuty(group.station().id(), MONDAY)).containsExactly(id("deputy2"));
        assertThat(groups.onDuty(MONDAY.plusDays(1))).doesNotContain(group.id());
    }

    @Test
    void countsADeputyOnDutyAtAnotherStationForNoGroupHere() {
        var group = groups.covering(GRID).get(0);
        var elsewhere = stations.inCharge("410481100", Station.Tier.TOWNSHIP).orElseThrow();

        roster.addDuties(List.of(new Duty(elsewhere.id(), id("deputy1"), MONDAY)));

        assertThat(groups.onDuty(MONDAY)).doesNotContain(group.id());
    }

    @Test
    void climbsFromVillageToTownshipToCounty() {
        var village = stations.inCharge(GRID, Station.Tier.VILLAGE).orElseThrow();
        var township = stations.above(village).orElseThrow();
        var county = stations.above(township).orElseThrow();

        assertThat(township)
                .isEqualTo(stations.inCharge(GRID, Station.Tier.TOWNSHIP).orElseThrow());
        assertThat(county)
                .isEqualTo(stations.inCharge(GRID, Station.Tier.COUNTY).orElseThrow());
        assertThat(stations.above(county)).isEmpty();
    }

    @Test
    void triagesAtTheTownshipsStationAndWhereThereIsNoneAtTheCountys() {
        assertThat(stations.triageFor(UNCOVERED_GRID)).map(Station::tier).contains(Station.Tier.TOWNSHIP);
        assertThat(stations.triageFor("410481205")).map(Station::tier).contains(Station.Tier.COUNTY);
        assertThat(stations.triageFor("430100")).isEmpty();
    }

    @Test
    void knowsAStationsStaff() {
        var village = stations.inCharge(GRID, Station.Tier.VILLAGE).orElseThrow();

        assertThat(stations.staffOf(village.id())).containsExactly(id("station1"));
    }

    @Test
    void findsTheSupervisorsWhoseRegionCoversAPlace() {
        assertThat(people.withRole(Role.SUPERVISOR, GRID)).containsExactly(id("supervisor1"));
        assertThat(people.withRole(Role.SUPERVISOR, "430100")).isEmpty();

        enableAccount.disable(id("supervisor1"));

        assertThat(people.withRole(Role.SUPERVISOR, GRID)).isEmpty();
        assertThat(people.name(id("supervisor1"))).isNotEmpty();
    }

    @Test
    void knowsDepartmentsByTheirCompetence() {
        assertThat(departments.competentFor(categories.path("WT02"), GRID))
                .extracting(Department::name)
                .containsExactly("水利局");
        assertThat(departments.competentFor(categories.path("HE03"), GRID))
                .as("the closest category first")
                .extracting(Department::name)
                .containsExactly("市场监督管理局", "卫生健康委员会");
        var water = departments.competentFor(List.of("WT"), GRID).get(0);
        assertThat(departments.handlersOf(water.id())).containsExactly(id("dept-water"));
    }

    @Test
    void leadsFromACategoryToItsParents() {
        assertThat(categories.path("CM01")).containsExactly("CM01", "CM");
        assertThat(categories.path("CM")).containsExactly("CM");
        assertThat(categories.path("nothing")).isEmpty();
        assertThat(categories.path(null)).isEmpty();
        assertThat(categories.name("CM01")).isEqualTo("暴露垃圾与清运");
        assertThat(categories.name(null)).isNull();
    }

    @Test
    void tellsIdentityWhatAPersonBelongsTo() {
        var group = groups.covering(GRID).get(0);
        var leader = callers.byUsername("leader1").orElseThrow().memberships();
        assertThat(leader.groups()).containsExactly(group.id());
        assertThat(leader.ledGroups()).containsExactly(group.id());
        assertThat(leader.deputyStations()).containsExactly(group.station().id());

        assertThat(callers.byUsername("deputy1").orElseThrow().memberships().ledGroups())
                .isEmpty();
        assertThat(callers.byUsername("station1").orElseThrow().memberships().stations())
                .containsExactly(group.station().id());
        assertThat(callers.byUsername("grid1").orElseThrow().memberships().grids())
                .containsExactly(GRID);
        assertThat(callers.byUsername("dept-water").orElseThrow().memberships().department())
                .isNotNull();
    }

    @Test
    void costsNoSqlInTheNormalCase() {
        groups.onDuty(MONDAY);

        var cost = sql.during(() -> {
            groups.covering(GRID);
            groups.onDuty(MONDAY);
            stations.triageFor(GRID);
            people.withRole(Role.LEADER, GRID);
        });

        assertThat(cost.sql()).isEmpty();
    }

    private long id(String username) {
        return accounts.byUsername(username).map(Account::id).orElseThrow();
    }

    private String username(long id) {
        return accounts.byId(id).map(Account::username).orElseThrow();
    }
}
