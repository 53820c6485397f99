package org.gridwhistle.cases;

import org.gridwhistle.attachment.AttachmentReaders;
import org.gridwhistle.identity.Caller;
import org.springframework.stereotype.Component;

/** A file is read by whoever sees its case. */
@Component
class ReadersOfCases implements AttachmentReaders {

    private final Cases cases;
    private final CasePermissions permissions;

    ReadersOfCases(Cases cases, CasePermissions permissions) {
        this.cases = cases;
        this.permissions = permissions;
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        return cases.find(caseNumber).filter(c -> permissions.sees(c, caller)).isPresent();
    }
}
