package org.gridwhistle.intake;

import java.util.List;

/**
 * What an import did.
 *
 * @param skipped rows that were in already
 */
public record ImportResult(int imported, int skipped, List<RowError> errors) {

    /**
     * What is wrong with a row.
     *
     * @param row as a spreadsheet counts: the header is row 1
     * @param column name in the header, null when the whole row is meant
     */
    public record RowError(int row, String column, String message) {}
}
