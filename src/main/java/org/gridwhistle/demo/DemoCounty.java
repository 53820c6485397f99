package org.gridwhistle.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.NewAccount;
import org.gridwhistle.identity.OpenAccount;
import org.gridwhistle.identity.Passwords;
import org.gridwhistle.identity.Role;
import org.gridwhistle.roster.Deputy;
import org.gridwhistle.roster.DeputyLevel;
import org.gridwhistle.roster.Duty;
import org.gridwhistle.roster.ExtendRoster;
import org.gridwhistle.roster.Region;
import org.gridwhistle.roster.RegionKind;
import org.gridwhistle.roster.StationKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The people and places of the demo county: regions by their official codes, everything else invented. It reads the
 * tables in {@code demo/*.csv} and writes through the doors that an import uses.
 */
public final class DemoCounty {

    /** Every account's, said on the sign-in page. */
    public static final String PASSWORD = "demo";

    private static final Logger log = LoggerFactory.getLogger(DemoCounty.class);
    private static final int MONTHS_BEFORE = 3;
    private static final int MONTHS_AFTER = 1;

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final Passwords passwords;
    private final ExtendRoster roster;
    private final TransactionOperations transaction;

    public DemoCounty(
            Accounts accounts,
            OpenAccount openAccount,
            Passwords passwords,
            ExtendRoster roster,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.passwords = passwords;
        this.roster = roster;
        this.transaction = transaction;
    }

    /**
     * Builds the county all at once, unless there is somebody already.
     *
     * @param today the rota reaches from three months before it to a month after
     * @return whether it had to be built
     */
    public boolean build(LocalDate today) {
        if (!accounts.none()) {
            return false;
        }
        transaction.executeWithoutResult(status -> new Building(today).build());
        log.info(
                "demo county built: {} accounts, everybody's password is \"{}\"",
                accounts.all().size(),
                PASSWORD);
        return true;
    }

    /** What is known by name while the tables are read one after the other. */
    private final class Building {

        private final LocalDate today;
        private final String passwordHash = passwords.hash(PASSWORD);
        private final Map<String, Long> stations = new HashMap<>();
        private final Map<String, Long> groups = new HashMap<>();
        private final Map<String, Long> stationsOfGroups = new HashMap<>();
        private final Map<Long, Set<Long>> deputiesByStation = new TreeMap<>();

        private Building(LocalDate today) {
            this.today = today;
        }

        private void build() {
            regions();
            stations();
            groups();
            deputies();
            rota();
            stationStaff();
            gridWorkers();
            departments();
            officials();
        }

        private void regions() {
            roster.addRegions(rows("regions")
                    .map(row -> Region.of(
                            row.get("code"),
                            row.get("name"),
                            RegionKind.valueOf(row.get("kind")),
                            orNull(row.get("parent"))))
                    .toList());
        }

        private void stations() {
            rows("stations")
                    .forEach(row -> stations.put(
                            row.get("name"),
                            roster.addStation(
                                    row.get("name"),
                                    StationKind.valueOf(row.get("kind")),
                                    row.get("region"),
                                    stations.get(row.get("above")))));
        }

        private void groups() {
            rows("groups").forEach(row -> {
                long station = stations.get(row.get("station"));
                stationsOfGroups.put(row.get("name"), station);
                groups.put(
                        row.get("name"),
                        roster.addGroup(row.get("name"), station, list(row.get("expertise")), list(row.get("grids"))));
            });
        }

        private void deputies() {
            rows("deputies").forEach(row -> {
                boolean leads = "yes".equals(row.get("leads"));
                var roles = leads ? Set.of(Role.DEPUTY, Role.GROUP_LEADER) : Set.of(Role.DEPUTY);
                long person = open(row, roles);
                roster.addDeputy(new Deputy(person, DeputyLevel.valueOf(row.get("level")), row.get("profession")));
                for (String group : list(row.get("groups"))) {
                    roster.addMember(groups.get(group), person, leads);
                    deputiesByStation
                            .computeIfAbsent(stationsOfGroups.get(group), station -> new TreeSet<>())
                            .add(person);
                }
            });
        }

        /** One deputy a weekday at each station, in turn. */
        private void rota() {
            var duties = new ArrayList<Duty>();
            deputiesByStation.forEach((station, deputies) -> {
                var turn = List.copyOf(deputies);
                for (var day = today.minusMonths(MONTHS_BEFORE);
                        !day.isAfter(today.plusMonths(MONTHS_AFTER));
                        day = day.plusDays(1)) {
                    if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                        duties.add(new Duty(station, turn.get((int) (day.toEpochDay() % turn.size())), day));
                    }
                }
            });
            roster.addDuties(duties);
        }

        private void stationStaff() {
            rows("station-staff")
                    .forEach(row ->
                            roster.addStaff(stations.get(row.get("station")), open(row, Set.of(Role.STATION_STAFF))));
        }

        private void gridWorkers() {
            rows("grid-workers")
                    .forEach(row -> roster.addGridWorker(open(row, Set.of(Role.GRID_WORKER)), list(row.get("grids"))));
        }

        private void departments() {
            rows("departments").forEach(row -> {
                long department =
                        roster.addDepartment(row.get("name"), row.get("region"), list(row.get("competences")));
                roster.addHandler(
                        department,
                        open(row.get("username"), row.get("handler"), row.get("region"), Set.of(Role.DEPARTMENT)));
            });
        }

        private void officials() {
            rows("officials").forEach(row -> open(row, Set.of(Role.valueOf(row.get("role")))));
        }

        private long open(CSVRecord row, Set<Role> roles) {
            return open(row.get("username"), row.get("name"), row.get("region"), roles);
        }

        private long open(String username, String name, String region, Set<Role> roles) {
            return openAccount.open(new NewAccount(username, name, passwordHash, orNull(region), new HashSet<>(roles)));
        }
    }

    private static Stream<CSVRecord> rows(String table) {
        return DemoTable.rows(table);
    }

    private static List<String> list(String values) {
        return Arrays.stream(values.split(";"))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
