package org.gridwhistle.calendar;

import java.math.BigDecimal;
import java.util.List;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Nobody can be given this limit: nothing or less, a part of a working day, or longer than about ten years. */
public class UnusableLimit extends DomainRefusal {

    private final String sentence;

    UnusableLimit(BigDecimal amount, LimitUnit unit) {
        super(
                ErrorCode.INVALID_FIELD,
                List.of(new FieldError("limit", "UNUSABLE_LIMIT", "calendar.unusableLimit")),
                amount,
                unit,
                unit.most());
        sentence = "not a usable limit: " + amount.toEngineeringString() + " " + unit + " (more than 0, at most "
                + unit.most() + (unit == LimitUnit.WORKING_DAYS ? ", whole days)" : ")");
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
