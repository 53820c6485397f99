package org.gridwhistle.cases;

import java.util.List;
import org.gridwhistle.calendar.ClockChange;
import org.gridwhistle.calendar.ClockPlan;

/** Carries a promise out again with all that happened to its clock; answered by {@code calendar} for the case's region. */
@FunctionalInterface
interface Replanning {

    ClockPlan replan(ClockPlan promised, List<ClockChange> changes);
}
