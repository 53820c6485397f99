package org.gridwhistle.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** Says in plain words what the engine found against moving an instance to another version of its model. */
record WhyStranded(ModelElements old, ModelElements newest) {

    String of(MigratingProcessInstanceValidationReport report) {
        Set<String> reasons = new LinkedHashSet<>();
        report.getActivityInstanceReports()
                .forEach(each -> reasons.add(of(each.getSourceScopeId(), each.getFailures())));
        report.getTransitionInstanceReports()
                .forEach(each -> reasons.add(of(each.getSourceScopeId(), each.getFailures())));
        reasons.addAll(report.getFailures());
        return String.join("; ", reasons);
    }

    private String of(String activityId, List<String> failures) {
        String element = ModelElements.withoutFrame(activityId);
        if (!old.has(element)) {
            return String.join(", ", failures);
        }
        String here = (element + " " + old.nameOf(element)).strip();
        if (!newest.has(element)) {
            return "the newest version has no " + here;
        }
        if (!old.kindOf(element).equals(newest.kindOf(element))) {
            return here + " is a " + old.kindOf(element) + " here and a " + newest.kindOf(element)
                    + " in the newest version";
        }
        if (!Objects.equals(old.frameOf(element), newest.frameOf(element))) {
            return here + " stands in another frame in the newest version";
        }
        return here + ": " + String.join(", ", failures);
    }
}
