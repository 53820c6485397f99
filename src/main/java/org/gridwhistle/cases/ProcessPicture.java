package org.gridwhistle.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the process diagram of a case with where it is and where it has been; also after its close. */
public interface ProcessPicture {

    /**
     * A stay at one element of the diagram.
     *
     * @param until null while it lasts
     * @param interrupted whether it was ended from outside, by a timer or because the case left
     */
    record Visit(String element, Instant from, Instant until, boolean interrupted) {}

    /**
     * @param bpmnXml the diagram of the version that the case runs on
     * @param active ids of the elements where it waits
     * @param visits every stay, in order
     * @param departments the rounds of its departments, in order of their beginning
     * @param supervisions its supervision tasks, in order of their beginning
     */
    record Picture(
            String bpmnXml,
            List<String> active,
            List<Visit> visits,
            List<DepartmentPicture> departments,
            List<SupervisionPicture> supervisions) {}

    /** One department's round, drawn as its own diagram. */
    record DepartmentPicture(long assignmentId, String bpmnXml, List<String> active, List<Visit> visits) {}

    /** A supervision task, drawn as its own diagram. */
    record SupervisionPicture(long supervisionId, String bpmnXml, List<String> active, List<Visit> visits) {}

    /** The latest instance of the case; empty when the engine no longer remembers it. */
    Optional<Picture> of(String caseNumber);
}
