package org.gridwhistle.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridwhistle.cases.ConsistencyCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs the consistency check beside the work: cases against processes every five minutes, all record chains once a day.
 * A health detail and a metric; a fault is for people to look at, so it never takes the server out of service.
 */
@Component("consistency")
class ConsistencyWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ConsistencyWatch.class);
    private static final int SHOWN = 20;

    private final ConsistencyCheck check;
    private final Clock clock;

    private volatile List<String> standing = List.of();
    private volatile List<String> chains = List.of();
    private volatile Instant checkedAt;

    ConsistencyWatch(ConsistencyCheck check, Clock clock, MeterRegistry meters) {
        this.check = check;
        this.clock = clock;
        Gauge.builder("gridwhistle.consistency.faults", this, watch -> watch.standing.size() + watch.chains.size())
                .description("Cases, processes and records that do not fit together")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void checkStanding() {
        standing = report(check.standing());
        checkedAt = clock.instant();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void checkChains() {
        chains = report(check.chains());
    }

    private static List<String> report(ConsistencyCheck.Findings findings) {
        findings.faults().forEach(fault -> LOG.error("inconsistent: {}", fault));
        return findings.faults();
    }

    @Override
    public Health health() {
        int faults = standing.size() + chains.size();
        return Health.up()
                .withDetail("faults", faults)
                .withDetail("standing", standing.stream().limit(SHOWN).toList())
                .withDetail("chains", chains.stream().limit(SHOWN).toList())
                .withDetail("checkedAt", checkedAt == null ? "not yet" : checkedAt.toString())
                .build();
    }
}
