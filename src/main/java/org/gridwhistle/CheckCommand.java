package org.gridwhistle;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gridwhistle.cases.ConsistencyCheck;
import org.springframework.boot.SpringApplication;

/**
 * {@code --check}: opens the database as the server would, without serving, and says what does not fit together. Ends
 * with 0 when all is well, 1 when something is wrong, 2 when it could not look.
 */
final class CheckCommand {

    static final String OPTION = "--check";
    private static final int DATABASE_IN_USE = 90020;

    /** The whole application, but with no door and no hand of its own; said last, so that no file says otherwise. */
    private static final List<String> WHILE_LOOKING = List.of(
            "--server.port=-1",
            "--management.server.port=-1",
            "--gridwhistle.engine.job-executor=false",
            "--gridwhistle.demo.county=false",
            "--gridwhistle.scheduling=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=off");

    private CheckCommand() {}

    static boolean isAskedFor(String... args) {
        return Arrays.asList(args).contains(OPTION);
    }

    static int run(PrintStream out, String... args) {
        var settings = Stream.concat(Stream.of(args).filter(arg -> !arg.equals(OPTION)), WHILE_LOOKING.stream())
                .toArray(String[]::new);
        try (var context = SpringApplication.run(GridWhistleApplication.class, settings)) {
            var findings = context.getBean(ConsistencyCheck.class).all();
            findings.faults().forEach(out::println);
            out.printf(
                    "%s: %d cases (%d open), %d records, %d faults%n",
                    findings.clean() ? "clean" : "NOT CLEAN",
                    findings.cases(),
                    findings.open(),
                    findings.records(),
                    findings.faults().size());
            return findings.clean() ? 0 : 1;
        } catch (RuntimeException failure) {
            out.println(
                    isInUse(failure)
                            ? "the embedded database is in use by a running server; ask its health, or stop it first"
                            : "could not check: " + rootCause(failure).getMessage());
            return 2;
        }
    }

    private static boolean isInUse(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == DATABASE_IN_USE);
    }

    private static Throwable rootCause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .orElse(failure);
    }
}
