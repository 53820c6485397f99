package org.gridwhistle.calendar;

import java.util.List;
import org.gridwhistle.shared.Fresh;
import org.springframework.stereotype.Component;

/** The published policies of the table, kept until one is published: that happens a few times a year, clocks start all day. */
@Component
class StoredPolicies implements Policies {

    private final PolicyMapper mapper;
    private final Fresh<List<Policy>> published;

    StoredPolicies(PolicyMapper mapper, ChangeStamp stamp) {
        this.mapper = mapper;
        this.published = new Fresh<>(() -> stamp.current(ChangeStamp.Subject.POLICY), this::read);
    }

    @Override
    public List<Policy> all() {
        return published.get();
    }

    /** A promise may have been made under a policy that another node published a moment ago. */
    @Override
    public Policy version(String version) {
        if (all().stream().noneMatch(policy -> policy.version().equals(version))) {
            forget();
        }
        return Policies.super.version(version);
    }

    void forget() {
        published.forget();
    }

    private List<Policy> read() {
        List<PolicyRow> rows = mapper.published();
        if (rows.isEmpty()) {
            throw new IllegalStateException("there is no policy, so no clock can start");
        }
        List<PolicyLimitRow> limits = mapper.publishedLimits();
        return rows.stream()
                .map(row -> row.toPolicy(limits.stream()
                        .filter(limit -> limit.policyId() == row.id())
                        .toList()))
                .toList();
    }
}
