package org.gridwhistle.calendar;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The policy was published: cases may have been promised what it says, so it stands for good. */
public final class PolicyAlreadyPublished extends DomainRefusal {

    PolicyAlreadyPublished(String version) {
        super(ErrorCode.POLICY_PUBLISHED, version);
    }
}
