package org.gridwhistle.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridwhistle.cases.OpenCaseCounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Gives the demo county its past at the first start, and its clock at every other. A start that is killed half-way
 * leaves a mark; the next one begins with an empty database, for half a past would never be finished.
 */
@Component
@Profile("demo")
@Order(2)
class DemoFill implements ApplicationRunner {

    private static final String MARK = "demo-being-filled";

    private final DemoCases cases;
    private final TimeMachine timeMachine;
    private final OpenCaseCounts counts;
    private final Path mark;
    private final boolean wanted;

    DemoFill(
            DemoCases cases,
            TimeMachine timeMachine,
            OpenCaseCounts counts,
            @Value("${gridwhistle.data-dir}") Path dataFolder,
            @Value("${gridwhistle.demo.fill:true}") boolean wanted) {
        this.cases = cases;
        this.timeMachine = timeMachine;
        this.counts = counts;
        this.mark = dataFolder.resolve(MARK);
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        timeMachine.resumeWhereItWas();
        if (!wanted || !counts.now().isEmpty()) {
            return;
        }
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, "a start that finds this file empties the demo database first\n");
        cases.play();
        Files.delete(mark);
    }

    /** Removes what an interrupted filling left; before any bean opens the database. */
    static void forgetHalfAPast(Environment environment) {
        Path folder = Path.of(environment.getRequiredProperty("gridwhistle.data-dir"));
        try {
            if (Files.exists(folder.resolve(MARK))) {
                Files.deleteIfExists(folder.resolve("gridwhistle.mv.db"));
                Files.deleteIfExists(folder.resolve(MARK));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the half-filled demo database cannot be removed", e);
        }
    }
}
