package org.gridwhistle.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.gridwhistle.calendar.CloseOffices;
import org.gridwhistle.cases.Act;
import org.gridwhistle.cases.ClaimCase;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.cases.InvolveDepartments;
import org.gridwhistle.cases.RaiseCase;
import org.gridwhistle.cases.Recomputation;
import org.gridwhistle.cases.RecomputationQueries;
import org.gridwhistle.cases.RecomputeClocks;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Callers;
import org.gridwhistle.shared.Commands;
import org.gridwhistle.support.DemoOrganisation;
import org.gridwhistle.support.MysqlServer;
import org.gridwhistle.support.MysqlServer.Durability;
import org.gridwhistle.support.TestDatabase;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a change of the calendar takes to reach every open clock and its timer: cases raised by the product's own acts,
 * two thirds of them claimed, a third with a department; then the county is closed for a day. Writes
 * {@code target/bench/recompute.md}. Arguments: cases, {@code h2} or {@code mysql}.
 */
public final class RecomputeBenchmark {

    private static final Path FOLDER = Path.of("target/bench");
    private static final String GRID = "410481001001001";
    private static final String COUNTY = "410481000000";
    private static final int HANDS = 2;

    private final ApplicationContext product;
    private final Commands commands;

    private RecomputeBenchmark(ApplicationContext product) {
        this.product = product;
        this.commands = product.getBean(Commands.class);
    }

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        boolean mysql = arguments.length > 1 && arguments[1].equals("mysql");
        Files.createDirectories(FOLDER);
        String result = mysql ? onMysql(cases) : onH2(cases);
        Files.writeString(FOLDER.resolve("recompute.md"), result);
        System.out.println(result);
    }

    private static String onH2(int cases) throws Exception {
        Path folder = Files.createTempDirectory(FOLDER, "recompute");
        return "H2 in a file, " + on(TestDatabase.inFile(folder.resolve("county")), cases);
    }

    private static String onMysql(int cases) throws Exception {
        try (var server = MysqlServer.start(Durability.DURABLE)) {
            return "MySQL, " + on(server.freshSchema("recompute"), cases);
        }
    }

    private static String on(TestDatabase database, int cases) throws Exception {
        try (var context = DemoOrganisation.openOn(database)) {
            return new RecomputeBenchmark(context).run(cases);
        }
    }

    private String run(int cases) throws Exception {
        long raising = System.nanoTime();
        raise(cases);
        var text = new StringBuilder("%d open cases (made in %d s)%n".formatted(cases, secondsSince(raising)));
        var first = LocalDate.now(product.getBean(Clock.class)).plusDays(1);
        text.append(measure("closed for the first days", first, first.plusDays(6)));
        text.append(measure("and for the next", first.plusDays(7), first.plusDays(8)));
        text.append(measure("a change that touches nothing", first.plusDays(300), first.plusDays(300)));
        var faults = product.getBean(ConsistencyCheck.class).all().faults();
        text.append("faults found afterwards: %d %s%n"
                .formatted(faults.size(), faults.stream().limit(3).toList()));
        return text.toString();
    }

    private String measure(String what, LocalDate from, LocalDate to) {
        long records = count("select count(*) from case_event where action = 'recompute'");
        commands.run(() -> product.getBean(CloseOffices.class).close(caller("sysadmin"), COUNTY, from, to, what, null));
        long start = System.nanoTime();
        product.getBean(RecomputeClocks.class).run();
        var took = Duration.ofNanos(System.nanoTime() - start);
        Recomputation done = product.getBean(RecomputationQueries.class).present();
        return "%s: %.1f s, looked at %d of %d, changed %d, failed %d, %d records%n"
                .formatted(
                        what,
                        took.toMillis() / 1000.0,
                        done.done(),
                        done.of(),
                        done.changed(),
                        done.failed(),
                        count("select count(*) from case_event where action = 'recompute'") - records);
    }

    private void raise(int cases) throws Exception {
        long department = count("select min(id) from department");
        var hands = Executors.newFixedThreadPool(HANDS);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int hand = 0; hand < HANDS; hand++) {
                int offset = hand;
                work.add(() -> {
                    for (int i = offset; i < cases; i += HANDS) {
                        raise(i, department);
                    }
                    return null;
                });
            }
            for (var each : hands.invokeAll(work)) {
                each.get();
            }
        } finally {
            hands.shutdown();
        }
    }

    private void raise(int i, long department) {
        var report = new RaiseCase.Report("路灯不亮 " + i, "三天了，老人晚上出门不安全。", null, null, GRID, null, null, null, null);
        var number = commands.run(() -> product.getBean(RaiseCase.class).raise(caller("grid1"), report))
                .number();
        var act = new Act(number, caller("deputy1"));
        if (i % 3 > 0) {
            commands.run(() -> product.getBean(ClaimCase.class).claim(act));
        }
        if (i % 3 > 1) {
            commands.run(
                    () -> product.getBean(InvolveDepartments.class).involve(act, department, List.of(), "请更换路灯灯泡。"));
        }
    }

    private Caller caller(String username) {
        return product.getBean(Callers.class).byUsername(username).orElseThrow();
    }

    private long count(String sql) {
        return JdbcClient.create(product.getBean(DataSource.class))
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private static long secondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
