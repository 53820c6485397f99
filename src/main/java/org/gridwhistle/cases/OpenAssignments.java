package org.gridwhistle.cases;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the process engine asks about the departments of a case when their round begins. */
@Component
public class OpenAssignments {

    private final CaseMapper mapper;

    OpenAssignments(CaseMapper mapper) {
        this.mapper = mapper;
    }

    /** Ids of the assignments that departments have to work on now. */
    public List<Long> of(String caseNumber) {
        return mapper.openAssignmentIds(caseNumber);
    }

    /** Whether the department has signed already, so that a rework needs no new signature. */
    public boolean isSigned(long assignmentId) {
        return mapper.assignmentState(assignmentId) == AssignmentState.WORKING;
    }
}
