package org.gridwhistle.cases.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.cases.CaseFact;
import org.gridwhistle.cases.CaseFilter;
import org.gridwhistle.cases.CaseGap;
import org.gridwhistle.cases.CaseSort;
import org.gridwhistle.cases.CaseSource;
import org.gridwhistle.cases.Level;
import org.gridwhistle.cases.Light;
import org.gridwhistle.cases.Outcome;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.roster.Region;
import org.gridwhistle.roster.Regions;
import org.gridwhistle.shared.AskedTime;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Component;

/** The filters of a list of cases, as the query string gives them; several values of one filter mean any of them. */
record CaseListParameters(
        Set<Stage> stage,
        Set<Urgency> urgency,
        Set<Light> light,
        Set<Level> level,
        Set<CaseSource> source,
        Set<Outcome> outcome,
        Set<String> category,
        Boolean overdue,
        Boolean atRisk,
        Boolean open,
        String region,
        Long station,
        Long group,
        Long deputy,
        Long department,
        Long raiser,
        String raisedFrom,
        String raisedTo,
        String dueBefore,
        CaseFact fact,
        Set<CaseGap> without,
        @Size(max = 100) String q,
        String sort,
        @Min(1) @Max(200) Integer limit,
        String cursor) {

    /** The same question about only some cases; null asks for either. */
    CaseListParameters showing(Boolean onlyOpen, Boolean onlyOverdue, Boolean onlyAtRisk) {
        return new CaseListParameters(
                stage,
                urgency,
                light,
                level,
                source,
                outcome,
                category,
                onlyOverdue,
                onlyAtRisk,
                onlyOpen,
                region,
                station,
                group,
                deputy,
                department,
                raiser,
                raisedFrom,
                raisedTo,
                dueBefore,
                fact,
                without,
                q,
                sort,
                limit,
                cursor);
    }

    /** Turns the query string into what the queries take, and refuses what makes no sense. */
    @Component
    static class Reader {

        private static final int DEFAULT_LIMIT = 50;

        private final Regions regions;
        private final Clock clock;

        Reader(Regions regions, Clock clock) {
            this.regions = regions;
            this.clock = clock;
        }

        CaseFilter filter(CaseListParameters asked) {
            return new CaseFilter(
                    orEmpty(asked.stage()),
                    orEmpty(asked.urgency()),
                    orEmpty(asked.light()),
                    orEmpty(asked.level()),
                    orEmpty(asked.source()),
                    orEmpty(asked.outcome()),
                    orEmpty(asked.category()),
                    asked.overdue(),
                    asked.atRisk(),
                    asked.open(),
                    prefix(asked.region()),
                    asked.station(),
                    asked.group(),
                    asked.deputy(),
                    asked.department(),
                    asked.raiser(),
                    time("raisedFrom", asked.raisedFrom()),
                    time("raisedTo", asked.raisedTo()),
                    time("dueBefore", asked.dueBefore()),
                    asked.fact(),
                    orEmpty(asked.without()),
                    CaseFilter.wordsOf(asked.q()));
        }

        CaseSort sort(CaseListParameters asked) {
            return asked.sort() == null
                    ? CaseSort.RAISED_AT_DESC
                    : CaseSort.of(asked.sort()).orElseThrow(() -> invalid("sort", asked.sort()));
        }

        int limit(Integer asked) {
            return asked == null ? DEFAULT_LIMIT : asked;
        }

        private String prefix(String region) {
            if (region == null || region.isBlank()) {
                return null;
            }
            return regions.byCode(region)
                    .map(Region::prefix)
                    .orElseThrow(() -> new DomainRefusal(ErrorCode.UNKNOWN_REGION, region));
        }

        private Instant time(String field, String text) {
            return AskedTime.of(field, text, clock.getZone());
        }

        private static <T> Set<T> orEmpty(Set<T> given) {
            return given == null ? Set.of() : given;
        }

        private static DomainRefusal invalid(String field, String value) {
            return new DomainRefusal(
                    ErrorCode.INVALID_FIELD, List.of(new DomainRefusal.FieldError(field, "INVALID", value)), field);
        }
    }
}
