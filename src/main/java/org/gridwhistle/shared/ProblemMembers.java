package org.gridwhistle.shared;

import java.util.Map;

/** A refusal with more to tell than a sentence; the members stand beside {@code code} in the problem details. */
public interface ProblemMembers {

    Map<String, Object> members();
}
