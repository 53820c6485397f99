package org.gridwhistle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Everything that an expression in a process file can reach, by name; no other bean is within its reach. */
record ModelBeans(Map<Object, Object> byName) {

    static ModelBeans of(AskedCases cases) {
        JavaDelegate closeUnevaluated =
                execution -> cases.closeUnevaluated(BusinessKey.of(execution).caseNumber());
        return new ModelBeans(Map.of(
                "clocks", new TimersOfClocks(cases),
                "assignments", new DepartmentRounds(cases),
                "ladder", new LadderDelegate(cases),
                "closeUnevaluated", closeUnevaluated,
                "rerouteAssignment", new RerouteDelegate()));
    }
}
