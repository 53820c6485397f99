package org.gridwhistle.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The policies of the table, read at most once a minute: they change a few times a year, clocks start all day. */
@Component
class StoredPolicies implements Policies {

    private static final String ALL = "all";

    private final PolicyMapper mapper;
    private final LoadingCache<String, List<Policy>> cache =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(60)).build(all -> read());

    StoredPolicies(PolicyMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Policy> all() {
        return cache.get(ALL);
    }

    private List<Policy> read() {
        List<PolicyRow> rows = mapper.policies();
        if (rows.isEmpty()) {
            throw new IllegalStateException("there is no policy, so no clock can start");
        }
        List<PolicyLimitRow> limits = mapper.limits();
        return rows.stream()
                .map(row -> row.toPolicy(limits.stream()
                        .filter(limit -> limit.policyId() == row.id())
                        .toList()))
                .toList();
    }
}
