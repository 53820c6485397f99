package org.gridwhistle.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file of daily heads: how long the log was on each day and how it ended. Kept where whoever can write to the database
 * cannot write, it finds the end of the log cut off even when the database was put back whole to an earlier day.
 */
@Component
class AuditHeads {

    static final String FILE = "audit-heads.txt";

    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}) seq=(\\d{1,18}) count=(\\d{1,18}) link=([0-9a-f]{64}) mac=([0-9a-f]{64})");

    /**
     * How the log ended on a day.
     *
     * @param genuine whether the line is as it was written
     */
    record Day(LocalDate day, long seq, long count, String link, boolean genuine) {}

    private final Path file;
    private final AuditKey key;

    AuditHeads(@Value("${gridwhistle.audit.heads-dir}") Path folder, AuditKey key) {
        this.file = folder.resolve(FILE);
        this.key = key;
    }

    List<Day> days() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var signer = key.signer();
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> day(line, signer))
                    .toList();
        }
    }

    private static Day day(String line, AuditKey.Signer signer) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return new Day(null, 0, 0, "", false);
        }
        long seq = Long.parseLong(parts.group(2));
        long count = Long.parseLong(parts.group(3));
        boolean genuine =
                signer.ofDay(parts.group(1), seq, count, parts.group(4)).equals(parts.group(5));
        return new Day(genuine ? LocalDate.parse(parts.group(1)) : null, seq, count, parts.group(4), genuine);
    }

    /** Adds today's line unless there is one. @param count lines that are kept, old ones having been removed */
    void keep(LocalDate today, long seq, long count, String link) throws IOException {
        boolean there =
                days().stream().anyMatch(day -> day.genuine() && !day.day().isBefore(today));
        if (there) {
            return;
        }
        Files.createDirectories(file.getParent());
        String mac = key.signer().ofDay(today.toString(), seq, count, link);
        Files.writeString(
                file,
                "%s seq=%d count=%d link=%s mac=%s%n".formatted(today, seq, count, link, mac),
                CREATE,
                WRITE,
                APPEND,
                DSYNC);
    }
}
