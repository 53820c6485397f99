package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** How somebody who was asked, or had the case, let go of it: 谢绝、退回、上报、退单. */
public enum RefusalKind implements Labelled {
    DECLINE,
    RELEASE,
    REFER_UPWARD,
    RETURN
}
