package org.gridwhistle.dispatch;

import java.util.Collection;
import java.util.Map;

/** Port: how many open cases each group has now; who keeps the cases knows. */
public interface GroupLoad {

    Map<Long, Integer> openCases(Collection<Long> groupIds);
}
