package org.gridwhistle.dispatch;

import java.util.List;
import org.gridwhistle.roster.DeputyGroup;

/** A group that could take a case, and what speaks for it. */
public record Candidate(DeputyGroup group, boolean expert, boolean onDuty, int load, List<Reason> reasons) {}
