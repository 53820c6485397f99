package org.gridwhistle.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.Page;
import org.springframework.stereotype.Component;

/** What the auditor, and nobody else, may read of the log. */
@Component
public class AuditQueries {

    private final AuditMapper mapper;
    private final AuditDetail details;
    private final AuditCheck check;

    AuditQueries(AuditMapper mapper, AuditDetail details, AuditCheck check) {
        this.mapper = mapper;
        this.details = details;
        this.check = check;
    }

    /** Newest first. */
    public Page<AuditEntryView> list(Caller caller, AuditFilter filter, String cursor, int limit) {
        requireAuditor(caller);
        var rows = mapper.list(filter, decoded(cursor), limit + 1);
        boolean more = rows.size() > limit;
        List<AuditRow> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(this::view).toList(), more ? encoded(shown.get(limit - 1)) : null);
    }

    public long count(Caller caller, AuditFilter filter) {
        requireAuditor(caller);
        return mapper.count(filter, null);
    }

    public AuditCheck.Verdict verify(Caller caller) {
        requireAuditor(caller);
        return check.verify();
    }

    private static void requireAuditor(Caller caller) {
        if (!caller.has(Role.AUDITOR)) {
            throw new DomainRefusal(ErrorCode.NOT_ALLOWED);
        }
    }

    private AuditEntryView view(AuditRow row) {
        return new AuditEntryView(
                row.seq(),
                row.happenedAt(),
                row.logName(),
                row.kind(),
                row.actorId() == null
                        ? null
                        : new AuditEntryView.Actor(
                                row.actorId(), row.actorUsername(), row.actorName(), row.actorRole()),
                row.address(),
                row.subject(),
                row.method(),
                row.route(),
                row.status(),
                row.outcome(),
                details.read(row.detail()),
                row.link());
    }

    private static String encoded(AuditRow last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(last.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Long decoded(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            throw new DomainRefusal(ErrorCode.INVALID_CURSOR);
        }
    }
}
