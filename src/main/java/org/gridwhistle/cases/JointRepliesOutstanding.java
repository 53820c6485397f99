package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** 主办最后答复: the joint departments' replies come first. */
public final class JointRepliesOutstanding extends DomainRefusal {

    JointRepliesOutstanding(String number) {
        super(ErrorCode.JOINT_REPLIES_OUTSTANDING, number);
    }
}
