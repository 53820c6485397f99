package org.gridwhistle.calendar;

import java.util.List;
import java.util.Map;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.ProblemMembers;

/** Nothing of the file was taken; each broken row is named (api.md, fine print 12). */
public final class AnnouncementRejected extends DomainRefusal implements ProblemMembers {

    /**
     * What is wrong with a row.
     *
     * @param row of a CSV file as a spreadsheet counts, the header being row 1; of JSON the number of the entry, from 1
     * @param column name of the column or member, null when the whole row is meant
     */
    public record RowError(int row, String column, String code, String message) {}

    private final transient List<RowError> errors;

    AnnouncementRejected(List<RowError> errors) {
        super(ErrorCode.IMPORT_REJECTED, errors.size());
        this.errors = List.copyOf(errors);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", errors);
    }
}
