package org.gridwhistle.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.gridwhistle.cases.RaiseCase;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.intake.CaseSheet.Column;
import org.gridwhistle.intake.CaseSheet.Row;
import org.gridwhistle.shared.Commands;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * 批量导入案件: raises one case for each row of a CSV file. What a row says is its identity, so the same file again adds
 * nothing. Clocks of imported cases run from the import, not from the day they were seen: nobody was asked before.
 */
@Component
public class ImportCases {

    /** What to do with a file in which some rows are wrong. */
    public enum Mode {
        ALL_OR_NOTHING,
        GOOD_ROWS
    }

    private static final int MOST_ROWS = 20_000;
    private static final int KNOWN_AT_ONCE = 500;

    private final RowReader reader;
    private final RaiseCase raiseCase;
    private final ImportedRowMapper importedRows;
    private final Commands commands;
    private final Clock clock;

    ImportCases(RowReader reader, RaiseCase raiseCase, ImportedRowMapper importedRows, Commands commands, Clock clock) {
        this.reader = reader;
        this.raiseCase = raiseCase;
        this.importedRows = importedRows;
        this.commands = commands;
        this.clock = clock;
    }

    private record GoodRow(String hash, RaiseCase.Report report) {}

    /**
     * @throws ImportRejected when the file is unreadable or lacks a column, or when a row is wrong in ALL_OR_NOTHING
     */
    public ImportResult importFile(Caller caller, byte[] file, Mode mode) {
        if (!caller.hasAny(Role.STATION_STAFF, Role.SYSTEM_ADMIN)) {
            throw new DomainRefusal(ErrorCode.NOT_ALLOWED);
        }
        var sheet = read(file);
        var errors = new ArrayList<ImportResult.RowError>();
        sheet.unknownColumns().forEach(name -> errors.add(header(name, "unknownColumn", name)));
        if (!sheet.missingColumns().isEmpty() || sheet.rows().size() > MOST_ROWS) {
            sheet.missingColumns()
                    .forEach(column -> errors.add(header(column.header(), "missingColumn", column.header())));
            if (sheet.rows().size() > MOST_ROWS) {
                errors.add(header(null, "tooManyRows", MOST_ROWS));
            }
            throw new ImportRejected(new ImportResult(0, 0, errors));
        }
        var good = new ArrayList<GoodRow>();
        int skipped = sort(sheet.rows(), caller, good, errors);
        if (mode == Mode.ALL_OR_NOTHING) {
            if (!errors.isEmpty()) {
                throw new ImportRejected(new ImportResult(0, skipped, errors));
            }
            commands.run(() -> good.forEach(row -> raise(caller, row)));
        } else {
            good.forEach(row -> commands.run(() -> raise(caller, row)));
        }
        return new ImportResult(good.size(), skipped, errors);
    }

    private CaseSheet read(byte[] file) {
        try {
            return CaseSheet.read(file);
        } catch (CaseSheet.Unreadable unreadable) {
            throw new ImportRejected(new ImportResult(0, 0, List.of(header(null, "notCsv"))));
        }
    }

    /** @return how many rows are in already */
    private int sort(List<Row> rows, Caller caller, List<GoodRow> good, List<ImportResult.RowError> errors) {
        Set<String> seen = known(rows);
        int skipped = 0;
        for (Row row : rows) {
            String hash = hash(row);
            if (seen.contains(hash)) {
                skipped++;
                continue;
            }
            var reading = reader.read(row, caller);
            errors.addAll(reading.errors());
            if (reading.report() != null) {
                // a wrong row is reported each time it comes, a good one counts once
                seen.add(hash);
                good.add(new GoodRow(hash, reading.report()));
            }
        }
        return skipped;
    }

    private Set<String> known(List<Row> rows) {
        var known = new HashSet<String>();
        for (int from = 0; from < rows.size(); from += KNOWN_AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + KNOWN_AT_ONCE)).stream()
                    .map(ImportCases::hash)
                    .toList();
            known.addAll(importedRows.known(some));
        }
        return known;
    }

    private void raise(Caller caller, GoodRow row) {
        var view = raiseCase.raiseImported(caller, row.report());
        try {
            importedRows.insert(row.hash(), view.number(), clock.instant());
        } catch (DuplicateKeyException broughtInMeanwhile) {
            // another import of the same file was faster; done again, this one finds the row known
            throw new OptimisticLockingFailureException("row " + row.hash(), broughtInMeanwhile);
        }
    }

    private ImportResult.RowError header(String column, String what, Object... words) {
        return new ImportResult.RowError(1, column, reader.sentence("import." + what, words));
    }

    private static String hash(Row row) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(Column.values()).forEach(column -> {
                String cell = row.cell(column);
                digest.update((cell == null ? "" : cell).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
