package org.gridwhistle.workflow;

import java.util.Map;
import org.gridwhistle.calendar.ClockKind;

/** Everything that an expression in a process file can reach, by name; no other bean is within its reach. */
record ModelBeans(Map<Object, Object> byName) {

    static ModelBeans of(Ladder ladder, Silence silence, DepartmentRounds.Source assignments) {
        return new ModelBeans(Map.of(
                "claimClock",
                new RungDelegate(ClockKind.CLAIM, ModelNames.CLAIM_RUNG_AT, ModelNames.NEVER, ladder),
                "handleClock",
                new RungDelegate(ClockKind.HANDLE, ModelNames.HANDLE_RUNG_AT, null, ladder),
                "signClock",
                new RungDelegate(ClockKind.SIGN, ModelNames.RUNG_AT, ModelNames.NEVER, ladder),
                "replyClock",
                new RungDelegate(ClockKind.REPLY, ModelNames.RUNG_AT, ModelNames.NEVER, ladder),
                "evaluateClock",
                new EvaluationDelegate(silence, ladder),
                "assignments",
                new DepartmentRounds(assignments)));
    }
}
