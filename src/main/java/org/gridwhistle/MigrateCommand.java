package org.gridwhistle;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gridwhistle.shared.ProcessVersions;
import org.gridwhistle.shared.ProcessVersions.Outcome;
import org.gridwhistle.shared.ProcessVersions.Version;

/**
 * {@code --migrate [--dry-run]}: says which version of its process each running case stands on, and moves those on older
 * versions to the newest. Ends with 0 when all stand there (or, on a dry run, would), 1 when some cannot, 2 when it could
 * not begin.
 */
final class MigrateCommand {

    static final String OPTION = "--migrate";
    static final String DRY_RUN = "--dry-run";

    private MigrateCommand() {}

    static boolean isAskedFor(String... args) {
        return Arrays.asList(args).contains(OPTION);
    }

    static int run(PrintStream out, String... args) {
        boolean dryRun = Arrays.asList(args).contains(DRY_RUN);
        return ClosedDoors.run(
                "migrate",
                out,
                Set.of(OPTION, DRY_RUN),
                args,
                context -> migrate(context.getBean(ProcessVersions.class), dryRun, out));
    }

    private static int migrate(ProcessVersions versions, boolean dryRun, PrintStream out) {
        report(versions.standing(), out);
        var outcome = dryRun ? versions.tryToMove() : versions.move();
        out.printf("%s to the newest version: %d%n", dryRun ? "would move" : "moved", outcome.moved());
        report(outcome, out);
        return outcome.complete() ? 0 : 1;
    }

    private static void report(List<Version> standing, PrintStream out) {
        for (Version each : standing) {
            out.printf(
                    "%s version %d%s: %d instances%n",
                    each.process(), each.version(), each.newest() ? " (newest)" : "", each.instances());
            each.places()
                    .forEach(place -> out.printf("  %6d at %s %s%n", place.times(), place.element(), place.name()));
        }
    }

    private static void report(Outcome outcome, PrintStream out) {
        outcome.stranded()
                .forEach(each -> out.printf(
                        "CANNOT MOVE: %d of %s version %d to %d: %s (%s%s)%n",
                        each.instances(),
                        each.process(),
                        each.version(),
                        each.newest(),
                        each.reason(),
                        String.join(", ", each.businessKeys()),
                        each.instances() > each.businessKeys().size() ? ", …" : ""));
    }
}
