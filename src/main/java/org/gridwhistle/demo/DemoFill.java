package org.gridwhistle.demo;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.gridwhistle.cases.OpenCaseCounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives the demo county its people and its past at the first start, and its clock at every other, before the first
 * visitor gets in. A start that is killed half-way leaves a mark; the next one begins with an empty database, for half a
 * past would never be finished.
 */
@Component
@Profile("demo")
class DemoFill implements SmartLifecycle {

    private static final String MARK = "demo-being-filled";

    private final DemoCounty county;
    private final DemoCases cases;
    private final TimeMachine timeMachine;
    private final OpenCaseCounts counts;
    private final Clock clock;
    private final JdbcTemplate database;
    private final Path mark;
    private final boolean countyWanted;
    private final boolean pastWanted;
    private volatile boolean running;

    DemoFill(
            DemoCounty county,
            DemoCases cases,
            TimeMachine timeMachine,
            OpenCaseCounts counts,
            Clock clock,
            JdbcTemplate database,
            @Value("${gridwhistle.data-dir}") Path dataFolder,
            @Value("${gridwhistle.demo.county:true}") boolean countyWanted,
            @Value("${gridwhistle.demo.fill:true}") boolean pastWanted) {
        this.county = county;
        this.cases = cases;
        this.timeMachine = timeMachine;
        this.counts = counts;
        this.clock = clock;
        this.database = database;
        this.mark = dataFolder.resolve(MARK);
        this.countyWanted = countyWanted;
        this.pastWanted = pastWanted;
    }

    @Override
    public void start() {
        running = true;
        timeMachine.resumeWhereItWas();
        if (!countyWanted) {
            return;
        }
        county.build(LocalDate.now(clock));
        if (pastWanted && counts.now().isEmpty()) {
            try {
                Files.createDirectories(mark.getParent());
                // held while it lasts, so that nobody takes a filling under way for one that was killed
                try (var channel = FileChannel.open(mark, CREATE, WRITE)) {
                    channel.lock();
                    playWithoutWaitingForTheDisk();
                    Files.delete(mark);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the demo county cannot be filled", e);
            }
        }
    }

    /** The mark stands for all of it, so no single act has to be safe on the disk before the next. */
    private void playWithoutWaitingForTheDisk() {
        database.execute("set write_delay 2000");
        try {
            cases.play();
        } finally {
            database.execute("set write_delay 0");
            database.execute("checkpoint sync");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server, which starts late among its like. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Removes what an interrupted filling left; before any bean opens the database. */
    static void forgetHalfAPast(Environment environment) {
        Path folder = Path.of(environment.getRequiredProperty("gridwhistle.data-dir"));
        Path mark = folder.resolve(MARK);
        boolean onlyLooking = !environment.getProperty("gridwhistle.demo.county", Boolean.class, true);
        if (onlyLooking || !Files.exists(mark)) {
            return;
        }
        try (var channel = FileChannel.open(mark, WRITE);
                var abandoned = channel.tryLock()) {
            if (abandoned != null) {
                Files.deleteIfExists(folder.resolve("gridwhistle.mv.db"));
                Files.delete(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the half-filled demo database cannot be removed", e);
        }
    }
}
