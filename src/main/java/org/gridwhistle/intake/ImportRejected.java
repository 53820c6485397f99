package org.gridwhistle.intake;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Nothing was imported; the result tells what is wrong with which rows (api.md, fine print 12). */
public final class ImportRejected extends DomainRefusal {

    private final transient ImportResult result;

    ImportRejected(ImportResult result) {
        super(ErrorCode.IMPORT_REJECTED, result.errors().size());
        this.result = result;
    }

    public ImportResult result() {
        return result;
    }
}
