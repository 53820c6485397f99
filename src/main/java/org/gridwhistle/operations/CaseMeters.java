package org.gridwhistle.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.gridwhistle.cases.OpenCaseCounts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Open cases by stage and light, for the one who watches the graphs. Counted once a minute, not at each scrape. */
@Component
class CaseMeters {

    private final OpenCaseCounts counts;
    private final MultiGauge gauge;

    CaseMeters(OpenCaseCounts counts, MeterRegistry meters) {
        this.counts = counts;
        this.gauge = MultiGauge.builder("gridwhistle.cases.open")
                .description("Open cases by stage and light")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void count() {
        gauge.register(
                counts.now().stream()
                        .map(count -> MultiGauge.Row.of(
                                Tags.of(
                                        "stage", count.stage().name(),
                                        "light", count.light().name()),
                                count.cases()))
                        .toList(),
                true);
    }
}
