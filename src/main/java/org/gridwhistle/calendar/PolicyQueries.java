package org.gridwhistle.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What policies there are and what they say; anybody who is signed in may know. */
@Component
@Transactional(readOnly = true)
public class PolicyQueries {

    private final PolicyMapper mapper;
    private final PolicyDesk desk;
    private final PolicySheets sheets;
    private final Policies policies;
    private final Calendars calendars;
    private final Clock clock;

    PolicyQueries(
            PolicyMapper mapper,
            PolicyDesk desk,
            PolicySheets sheets,
            Policies policies,
            Calendars calendars,
            Clock clock) {
        this.mapper = mapper;
        this.desk = desk;
        this.sheets = sheets;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** In the order they were drafted. */
    public Page<PolicySummary> list(String cursor, int limit) {
        List<PolicyRow> rows = mapper.page(after(cursor), limit + 1);
        List<PolicyRow> shown = rows.subList(0, Math.min(rows.size(), limit));
        String inForce = policies.on(LocalDate.now(clock)).version();
        return new Page<>(
                shown.stream()
                        .map(row -> new PolicySummary(
                                row.version(),
                                row.state(),
                                row.effectiveFrom(),
                                row.version().equals(inForce),
                                row.note(),
                                row.revision(),
                                row.changedByName(),
                                row.changedAt()))
                        .toList(),
                rows.size() > limit ? cursor(shown.get(limit - 1)) : null);
    }

    public long count() {
        return mapper.count();
    }

    public PolicyView get(String version) {
        PolicyRow row = row(version);
        return PolicyView.of(row, desk.values(row));
    }

    /** The policy as a CSV file. */
    public byte[] sheet(String version) {
        return sheets.write(desk.values(row(version)));
    }

    /** What clocks would come to under this policy, draft or not. */
    public PolicyTrial trial(String version) {
        PolicyRow row = row(version);
        return new PolicyTrial(row.toPolicy(mapper.limitsOf(row.id())), calendars);
    }

    private PolicyRow row(String version) {
        PolicyRow row = mapper.find(version);
        if (row == null) {
            throw new DomainRefusal(ErrorCode.NOT_FOUND, version);
        }
        return row;
    }

    private static String cursor(PolicyRow last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(last.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static long after(String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            throw new DomainRefusal(ErrorCode.INVALID_CURSOR);
        }
    }
}
