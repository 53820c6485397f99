package org.gridwhistle.identity;

import org.gridwhistle.shared.ErrorCode;

/** What an account has to do before it may do anything else. */
public enum AccountDuty {
    CHANGE_PASSWORD(ErrorCode.PASSWORD_CHANGE_REQUIRED),
    SET_UP_SECOND_FACTOR(ErrorCode.SECOND_FACTOR_SETUP_REQUIRED);

    private final ErrorCode refusal;

    AccountDuty(ErrorCode refusal) {
        this.refusal = refusal;
    }

    /** How everything else is refused meanwhile. */
    public ErrorCode refusal() {
        return refusal;
    }
}
