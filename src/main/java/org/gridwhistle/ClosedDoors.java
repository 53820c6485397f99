package org.gridwhistle;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * The whole application, but with no door and no hand of its own: opens the database as the server would, lets a command
 * work on it, and ends. What a command answers is the exit code; 2 says that it could not begin.
 */
final class ClosedDoors {

    private static final int DATABASE_IN_USE = 90020;

    /** Said last, so that no file says otherwise. */
    private static final List<String> CLOSED = List.of(
            "--server.port=-1",
            "--management.server.port=-1",
            "--gridwhistle.engine.job-executor=false",
            "--gridwhistle.demo.county=false",
            "--gridwhistle.scheduling=false",
            "--gridwhistle.setup.announced=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=off");

    private ClosedDoors() {}

    /** @param options the command's own, which are no settings of the application */
    static int run(
            String purpose,
            PrintStream out,
            Set<String> options,
            String[] args,
            ToIntFunction<ApplicationContext> command) {
        var settings = Stream.concat(Stream.of(args).filter(arg -> !options.contains(arg)), CLOSED.stream())
                .toArray(String[]::new);
        try (var context = SpringApplication.run(GridWhistleApplication.class, settings)) {
            return command.applyAsInt(context);
        } catch (RuntimeException failure) {
            out.println(
                    isInUse(failure)
                            ? "the embedded database is in use by a running server; ask its health, or stop it first"
                            : "could not " + purpose + ": " + rootCause(failure).getMessage());
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
