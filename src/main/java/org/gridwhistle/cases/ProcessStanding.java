package org.gridwhistle.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port to the process engine: where its instances stand, to be held against the cases. Read whole, not case by case. */
public interface ProcessStanding {

    /**
     * Where each live main instance stands.
     *
     * @param processId of the instance, unlike the case number unique even when something is wrong
     * @param stages the stages its tokens stand at; a sound instance stands at exactly one
     */
    record Standing(String caseNumber, String processId, Set<Stage> stages) {}

    /** Every live main instance. */
    List<Standing> all();

    /** By case number: the assignments that a live department instance works on. */
    Map<String, Set<Long>> departments();

    /** Jobs that will not run again by themselves, one sentence each. */
    List<String> stuckJobs();
}
