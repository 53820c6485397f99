package org.gridwhistle.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gridwhistle.audit.AuditCheck;
import org.gridwhistle.identity.SecurityEvent;
import org.gridwhistle.support.DemoOrganisation;
import org.gridwhistle.support.MysqlServer;
import org.gridwhistle.support.MysqlServer.Durability;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to follow the audit log on a durable MySQL, and how much memory. Writes {@code target/bench/audit.md}.
 * Arguments: how many lines, each more than the one before; default a quarter of a million and a million.
 */
public final class AuditBenchmark {

    private static final int LINES_OF_A_TRANSACTION = 2000;
    private static final Path FOLDER = Path.of("target/bench");

    private final ConfigurableApplicationContext product;
    private final AuditCheck check;

    private AuditBenchmark(ConfigurableApplicationContext product) {
        this.product = product;
        this.check = product.getBean(AuditCheck.class);
    }

    public static void main(String[] arguments) throws Exception {
        int[] sizes = arguments.length == 0
                ? new int[] {250_000, 1_000_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        Files.createDirectories(FOLDER);
        try (var mysql = MysqlServer.start(Durability.DURABLE);
                var product = DemoOrganisation.openOn(mysql.freshSchema("audit"))) {
            String result = new AuditBenchmark(product).run(sizes);
            Files.writeString(FOLDER.resolve("audit.md"), result);
            System.out.println(result);
        }
    }

    private String run(int... sizes) {
        var text =
                new StringBuilder("| lines | written per s | sealed per s | followed in s | lines per s | heap in use,"
                        + " at most, after a collection MB |\n|---|---|---|---|---|---|\n");
        long there = check.verify().lines();
        for (int size : sizes) {
            long more = size - there;
            long writing = nanos(() -> write(more));
            // the first verification seals, the second only follows, the third is disturbed by looking at the memory
            long sealing = nanos(this::follow);
            long following = nanos(this::follow);
            text.append("| %d | %.0f | %.0f | %.1f | %.0f | %d |%n"
                    .formatted(
                            size,
                            more / seconds(writing),
                            more / seconds(sealing - following),
                            seconds(following),
                            size / seconds(following),
                            mostInUse() >> 20));
            System.out.println(text);
            there = size;
        }
        return text.toString();
    }

    private void write(long lines) {
        var transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
        for (long done = 0; done < lines; ) {
            long some = Math.min(LINES_OF_A_TRANSACTION, lines - done);
            transaction.executeWithoutResult(status -> {
                for (long i = 0; i < some; i++) {
                    product.publishEvent(new SecurityEvent.SignInSucceeded(1 + i % 90, "10.0.0.7"));
                }
            });
            done += some;
        }
    }

    private void follow() {
        var verdict = check.verify();
        if (!verdict.whole()) {
            throw new IllegalStateException("the log is not whole: " + verdict);
        }
    }

    /** Live objects while the log is followed, looked at every second. */
    private long mostInUse() {
        var most = new AtomicLong();
        var over = new AtomicBoolean();
        var watcher = new Thread(() -> {
            while (!over.get()) {
                System.gc();
                long used =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                most.accumulateAndGet(used, Math::max);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        });
        watcher.start();
        try {
            follow();
        } finally {
            over.set(true);
        }
        return most.get();
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
