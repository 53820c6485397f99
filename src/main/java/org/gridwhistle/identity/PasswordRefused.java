package org.gridwhistle.identity;

import java.util.List;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The new password breaks a rule, or several; each is named in {@code errors}. */
public final class PasswordRefused extends DomainRefusal {

    PasswordRefused(List<FieldError> broken) {
        super(ErrorCode.PASSWORD_REFUSED, broken);
    }
}
