package org.gridwhistle.intake;

import java.util.Map;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.ProblemMembers;

/** Nothing was imported; the result tells what is wrong with which rows (api.md, fine print 12). */
public final class ImportRejected extends DomainRefusal implements ProblemMembers {

    private final transient ImportResult result;

    ImportRejected(ImportResult result) {
        super(ErrorCode.IMPORT_REJECTED, result.errors().size());
        this.result = result;
    }

    public ImportResult result() {
        return result;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("imported", result.imported(), "skipped", result.skipped(), "errors", result.errors());
    }
}
