package org.gridwhistle.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;
import org.springframework.dao.DuplicateKeyException;

/** 起草时限政策: a new draft begins as a copy, so that it is whole from the start. */
@UseCase
public class DraftPolicy {

    private final PolicyDesk desk;
    private final PolicyMapper mapper;
    private final Policies policies;
    private final Clock clock;

    DraftPolicy(PolicyDesk desk, PolicyMapper mapper, Policies policies, Clock clock) {
        this.desk = desk;
        this.mapper = mapper;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param copyOf version to begin from; null for the one in force today
     * @param note null to keep none: the reasons of another policy are not this one's
     */
    public PolicyView draft(Caller caller, String version, String copyOf, String note) {
        desk.requireAdministrator(caller);
        String from = copyOf == null ? policies.on(LocalDate.now(clock)).version() : copyOf;
        PolicyRow source = mapper.find(from);
        if (source == null) {
            throw new DomainRefusal(ErrorCode.UNKNOWN_POLICY, from);
        }
        if (mapper.find(version) != null) {
            throw new DomainRefusal(ErrorCode.POLICY_VERSION_TAKEN, version);
        }
        var copied = desk.values(source);
        var values = new PolicyValues(
                note == null || note.isBlank() ? null : note.strip(),
                copied.ladder(),
                copied.allowances(),
                copied.limits());
        var key = new GeneratedKey();
        try {
            mapper.insert(version, values, desk.change(caller), key);
        } catch (DuplicateKeyException meanwhile) {
            throw new DomainRefusal(ErrorCode.POLICY_VERSION_TAKEN, version);
        }
        mapper.insertLimits(key.id(), values.limits());
        return desk.view(version);
    }
}
