package org.gridwhistle.calendar;

import java.time.Clock;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The desk every change of a policy is made at: whoever may, on a draft, at the revision that was seen. */
@Component
class PolicyDesk {

    private final PolicyMapper mapper;
    private final Clock clock;

    PolicyDesk(PolicyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    void requireAdministrator(Caller caller) {
        if (!caller.has(Role.SYSTEM_ADMIN)) {
            throw new DomainRefusal(ErrorCode.NOT_ALLOWED);
        }
    }

    /**
     * The draft, locked.
     *
     * @param expectedRevision the one that the caller saw, null for whichever there is
     */
    PolicyRow take(Caller caller, String version, Integer expectedRevision) {
        requireAdministrator(caller);
        PolicyRow row = mapper.lock(version);
        if (row == null) {
            throw new DomainRefusal(ErrorCode.NOT_FOUND, version);
        }
        if (row.state() == PolicyState.PUBLISHED) {
            throw new PolicyAlreadyPublished(version);
        }
        if (expectedRevision != null && expectedRevision != row.revision()) {
            throw new DomainRefusal(ErrorCode.VERSION_STALE, row.revision());
        }
        return row;
    }

    /** The row is locked, so that nothing but a fault of ours comes between. */
    void requireChanged(int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("the draft changed while it was locked");
        }
    }

    PolicyMapper.Change change(Caller caller) {
        return new PolicyMapper.Change(caller.id(), caller.name(), clock.instant());
    }

    PolicyValues values(PolicyRow row) {
        return row.toValues(mapper.limitsOf(row.id()));
    }

    /** As it stands after a change. */
    PolicyView view(String version) {
        PolicyRow row = mapper.find(version);
        return PolicyView.of(row, values(row));
    }

    void write(long policyId, PolicyValues values) {
        mapper.deleteLimits(policyId);
        mapper.insertLimits(policyId, values.limits());
    }
}
