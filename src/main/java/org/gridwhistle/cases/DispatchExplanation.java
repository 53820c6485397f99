package org.gridwhistle.cases;

import java.util.List;
import org.gridwhistle.dispatch.Reason;

/** Why a case went where it went, frozen with it: the reasons for the chosen group, and the runners-up with theirs. */
record DispatchExplanation(List<Reason> reasons, List<RunnerUp> runnersUp) {

    record RunnerUp(long groupId, String groupName, List<Reason> reasons) {}
}
