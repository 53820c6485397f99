package org.gridwhistle.dispatch;

import java.util.List;
import org.gridwhistle.roster.DeputyGroup;

/**
 * 派单结果: where a case goes, why, and who would have been next.
 *
 * @param group null when nothing matched and a person must triage
 */
public record Dispatch(DeputyGroup group, List<Reason> reasons, List<Candidate> runnersUp) {}
