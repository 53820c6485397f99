package org.gridwhistle;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.gridwhistle.audit.AuditCheck;
import org.gridwhistle.cases.ConsistencyCheck;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

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
        return ClosedDoors.run("check", out, Set.of(OPTION), args, context -> check(context, out));
    }

    private static int check(ApplicationContext context, PrintStream out) {
        boolean consistent = isConsistent(context.getBean(ConsistencyCheck.class), out);
        boolean told = isWhole(context.getBean(AuditCheck.class), context.getBean(MessageSource.class), out);
        return consistent && told ? 0 : 1;
    }

    private static boolean isConsistent(ConsistencyCheck check, PrintStream out) {
        var findings = check.all();
        findings.faults().forEach(out::println);
        out.printf(
                "%s: %d cases (%d open), %d records, %d faults%n",
                findings.clean() ? "clean" : "NOT CLEAN",
                findings.cases(),
                findings.open(),
                findings.records(),
                findings.faults().size());
        return findings.clean();
    }

    private static boolean isWhole(AuditCheck check, MessageSource messages, PrintStream out) {
        var verdict = check.verify();
        if (!verdict.whole()) {
            Object[] place = {String.valueOf(verdict.at())};
            out.println("audit log: " + messages.getMessage(verdict.fault().textKey(), place, Locale.ENGLISH));
        }
        out.printf("audit log %s: %d lines%n", verdict.whole() ? "whole" : "NOT WHOLE", verdict.lines());
        return verdict.whole();
    }
}
