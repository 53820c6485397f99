package org.gridwhistle.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.UseCase;

/**
 * 发布时限政策: from its day on it holds for clocks that start; those that run keep what they were promised. Published
 * once, it never changes again.
 */
@UseCase
public class PublishPolicy {

    /** A typing error in the year would otherwise wait there for good. */
    private static final int YEARS_AHEAD = 5;

    private final PolicyDesk desk;
    private final PolicyMapper mapper;
    private final PolicyCheck check;
    private final StoredPolicies policies;
    private final ChangeStamp stamp;
    private final Clock clock;

    PublishPolicy(
            PolicyDesk desk,
            PolicyMapper mapper,
            PolicyCheck check,
            StoredPolicies policies,
            ChangeStamp stamp,
            Clock clock) {
        this.desk = desk;
        this.mapper = mapper;
        this.check = check;
        this.policies = policies;
        this.stamp = stamp;
        this.clock = clock;
    }

    /**
     * @param effectiveFrom today or later, and no other policy's day
     * @param expectedRevision null for whichever there is
     * @throws PolicyRejected when the day cannot be, or a category that it names is gone
     */
    public PolicyView publish(Caller caller, String version, LocalDate effectiveFrom, Integer expectedRevision) {
        desk.requireAdministrator(caller);
        stamp.next(ChangeStamp.Subject.POLICY, policies::forget);
        PolicyRow row = desk.take(caller, version, expectedRevision);
        requireDay(effectiveFrom);
        // what was whole when it was written may name a category that is gone by now
        check.check(desk.values(row).toDraft());
        desk.requireChanged(mapper.publish(row, effectiveFrom, desk.change(caller)));
        return desk.view(version);
    }

    private void requireDay(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            throw refused("DAY_PAST", today);
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw refused("DAY_TOO_FAR", today.plusYears(YEARS_AHEAD));
        }
        if (mapper.isTaken(day)) {
            throw refused("DAY_TAKEN", day);
        }
    }

    private PolicyRejected refused(String code, LocalDate day) {
        return new PolicyRejected(List.of(check.fault("effectiveFrom", null, null, code, day)));
    }
}
