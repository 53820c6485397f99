package org.gridwhistle.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port to the process engine: the diagram a case runs on, where it is and where it has been. Also for closed cases. */
public interface ProcessPicture {

    /**
     * One process of a case: the main one, or a department's.
     *
     * @param name of the process, in Chinese
     * @param version of the model that the case runs on
     * @param bpmn the model as BPMN 2.0 XML
     * @param active ids of the elements where it stands now
     * @param visited the elements it has been through, in order
     * @param assignmentId the department's assignment, null for the main process
     */
    record Picture(
            String processId,
            String name,
            int version,
            String bpmn,
            List<String> active,
            List<Visit> visited,
            Long assignmentId) {}

    /** One element that was reached, and left unless {@code until} is null. */
    record Visit(String elementId, String name, Instant from, Instant until) {}

    /** The case's newest main process; empty when its history has been cleaned up. */
    Optional<Picture> of(String caseNumber);

    /** The processes of its departments, oldest first. */
    List<Picture> departmentsOf(String caseNumber);
}
