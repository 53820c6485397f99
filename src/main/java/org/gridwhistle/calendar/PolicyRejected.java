package org.gridwhistle.calendar;

import java.util.List;
import java.util.Map;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.ProblemMembers;

/** A policy that nobody could work with; nothing of it was kept, and each fault is named with its place. */
public final class PolicyRejected extends DomainRefusal implements ProblemMembers {

    private final transient List<PolicyFault> faults;

    PolicyRejected(List<PolicyFault> faults) {
        super(ErrorCode.POLICY_REJECTED, faults.size());
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", faults.stream().map(PolicyFault::members).toList());
    }
}
