package org.gridwhistle.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridwhistle.bench.ServerCounters.Reading;
import org.gridwhistle.support.CaseStory.Plot;
import org.gridwhistle.support.DemoOrganisation;
import org.gridwhistle.support.MysqlServer;
import org.gridwhistle.support.MysqlServer.Durability;
import org.gridwhistle.support.ProductProcess;

/**
 * Whole cases per second over HTTP on a durable MySQL, in alternation with the bare engine on the same server, at 1, 4
 * and 16 clients. Writes {@code target/bench/result.md}. Arguments: rounds, seconds of a round, client counts.
 */
public final class LifecycleBenchmark {

    private static final int LIVES_FOR_COST = 20;
    private static final int WARM_UP_SECONDS = 20;
    private static final int MOST_WARM_UPS = 6;
    private static final double STILL_WARMING = 1.03;
    private static final Path FOLDER = Path.of("target/bench");

    private final MysqlServer mysql;
    private final int rounds;
    private final int seconds;
    private final int[] clientCounts;

    private LifecycleBenchmark(MysqlServer mysql, int rounds, int seconds, int[] clientCounts) {
        this.mysql = mysql;
        this.rounds = rounds;
        this.seconds = seconds;
        this.clientCounts = clientCounts;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        int[] clients = arguments.length > 2
                ? IntStream.range(2, arguments.length)
                        .map(i -> Integer.parseInt(arguments[i]))
                        .toArray()
                : new int[] {1, 4, 16};
        Files.createDirectories(FOLDER);
        try (var mysql = MysqlServer.start(Durability.DURABLE)) {
            String result = new LifecycleBenchmark(mysql, rounds, seconds, clients).run();
            Files.writeString(FOLDER.resolve("result.md"), result);
            System.out.println(result);
        }
    }

    private String run() throws Exception {
        var productDatabase = DemoOrganisation.installedOn(mysql.freshSchema("product"));
        try (var process = ProductProcess.start(ProductProcess.Form.JAR, productDatabase, FOLDER);
                var bare = new BareEngine(mysql.freshSchema("bare"));
                var counters = new ServerCounters(productDatabase)) {
            var product = new ProductSubject(process);
            warmUp(product);
            warmUp(bare);
            var text = new StringBuilder(head());
            say("counting statements");
            text.append(costs(counters, product, bare));
            text.append(throughput(product, bare));
            return text.toString();
        }
    }

    /**
     * A server that has run for a while is what is measured: on two cores the compiler of a fresh process takes more than
     * half of the machine for the first minutes. So until a round is no faster than the one before.
     */
    private void warmUp(Subject subject) throws Exception {
        double before = 0;
        for (int i = 0; i < MOST_WARM_UPS; i++) {
            double now = round(subject, 4, WARM_UP_SECONDS).perSecond();
            say("warming up %s: %.1f lives/s".formatted(subject.name(), now));
            if (now < before * STILL_WARMING) {
                return;
            }
            before = now;
        }
    }

    private String throughput(Subject product, Subject bare) throws Exception {
        var text = new StringBuilder("\n## Life cycles per second\n\nMedian of ")
                .append(rounds)
                .append(" rounds of ")
                .append(seconds)
                .append(" s, taken in turn; half of the cases are settled by the deputy, half by a department.\n\n");
        text.append("| clients | subject | lives/s | each round | p50 ms | p95 ms | CPU ms/life | MySQL CPU ms/life |"
                + " ratio |\n|---|---|---|---|---|---|---|---|---|\n");
        for (int clients : clientCounts) {
            Map<Subject, List<Round>> taken = new LinkedHashMap<>();
            taken.put(product, new ArrayList<>());
            taken.put(bare, new ArrayList<>());
            for (int i = 0; i < rounds; i++) {
                for (var entry : taken.entrySet()) {
                    say("%d clients, round %d, %s"
                            .formatted(clients, i + 1, entry.getKey().name()));
                    entry.getValue().add(round(entry.getKey(), clients, seconds));
                }
            }
            double reference = Round.medianPerSecond(taken.get(bare));
            taken.forEach((subject, each) -> text.append("| %d | %s | %.1f | %s | %.0f | %.0f | %.1f | %.1f | %.2f |%n"
                    .formatted(
                            clients,
                            subject.name(),
                            Round.medianPerSecond(each),
                            Round.rates(each),
                            Round.millis(each, 0.5),
                            Round.millis(each, 0.95),
                            Round.cpuMillisPerLife(each),
                            Round.databaseCpuMillisPerLife(each),
                            Round.medianPerSecond(each) / reference)));
        }
        return text.toString();
    }

    /** So many clients, one life after the other, until the time is up; a life under way is finished and counted. */
    private Round round(Subject subject, int clients, int forSeconds) throws Exception {
        long cpu = subject.cpuMillis();
        long databaseCpu = mysql.cpuMillis();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(forSeconds);
        ActWatch unwatched = new ActWatch() {
            @Override
            public <T> T during(String act, Supplier<T> call) {
                return call.get();
            }
        };
        var work = new ArrayList<Callable<long[]>>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            work.add(() -> {
                var lives = LongStream.builder();
                for (int i = number; System.nanoTime() < end; i++) {
                    long began = System.nanoTime();
                    subject.live(number, i % 2 == 0 ? Plot.DEPUTY_RESOLVES : Plot.DEPARTMENT_REPLIES, unwatched);
                    lives.add(System.nanoTime() - began);
                }
                return lives.build().toArray();
            });
        }
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var lives = LongStream.builder();
            for (var result : threads.invokeAll(work)) {
                for (long life : result.get()) {
                    lives.add(life);
                }
            }
            return new Round(
                    System.nanoTime() - start,
                    lives.build().toArray(),
                    subject.cpuMillis() - cpu,
                    mysql.cpuMillis() - databaseCpu);
        } finally {
            threads.shutdown();
        }
    }

    /** By the server's own counters, one client and nothing else; the product's background polling is in the numbers. */
    private String costs(ServerCounters counters, Subject... subjects) {
        var text = new StringBuilder("\n## Statements and commits per act\n\n| subject | form | act | statements |"
                + " commits |\n|---|---|---|---|---|\n");
        for (Subject subject : subjects) {
            for (Plot plot : Plot.values()) {
                Map<String, Reading> byAct = new LinkedHashMap<>();
                ActWatch counting = new ActWatch() {
                    @Override
                    public <T> T during(String act, Supplier<T> call) {
                        return counters.during(call, cost -> byAct.merge(act, cost, Reading::plus));
                    }
                };
                for (int i = 0; i < LIVES_FOR_COST; i++) {
                    subject.live(0, plot, counting);
                }
                byAct.forEach((act, cost) -> text.append(row(subject, plot, act, cost)));
                text.append(row(
                        subject,
                        plot,
                        "**whole life**",
                        byAct.values().stream().reduce(new Reading(0, 0), Reading::plus)));
            }
        }
        return text.toString();
    }

    private static String row(Subject subject, Plot plot, String act, Reading cost) {
        return "| %s | %s | %s | %.1f | %.1f |%n"
                .formatted(
                        subject.name(),
                        plot,
                        act,
                        cost.statements() / (double) LIVES_FOR_COST,
                        cost.commits() / (double) LIVES_FOR_COST);
    }

    private static String head() {
        return """
                # Life cycles, product against bare engine

                Java %s, %d processors, MySQL 8.0.33 with innodb_flush_log_at_trx_commit=1 and sync_binlog=1, product with \
                -Xmx512m in a process of its own; load, database and product share the machine.
                """.formatted(Runtime.version(), Runtime.getRuntime().availableProcessors());
    }

    private static void say(String what) {
        System.out.println("bench: " + what);
    }
}
