package org.gridwhistle;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Set;
import org.gridwhistle.cases.ConsistencyCheck;

/**
 * {@code --check}: opens the database as the server would, without serving, and says what does not fit together. Ends
 * with 0 when all is well, 1 when something is wrong, 2 when it could not look.
 */
final class CheckCommand {

    static final String OPTION = "--check";

    private CheckCommand() {}

    static boolean isAskedFor(String... args) {
        return Arrays.asList(args).contains(OPTION);
    }

    static int run(PrintStream out, String... args) {
        return ClosedDoors.run(
                "check", out, Set.of(OPTION), args, context -> check(context.getBean(ConsistencyCheck.class), out));
    }

    private static int check(ConsistencyCheck check, PrintStream out) {
        var findings = check.all();
        findings.faults().forEach(out::println);
        out.printf(
                "%s: %d cases (%d open), %d records, %d faults%n",
                findings.clean() ? "clean" : "NOT CLEAN",
                findings.cases(),
                findings.open(),
                findings.records(),
                findings.faults().size());
        return findings.clean() ? 0 : 1;
    }
}
