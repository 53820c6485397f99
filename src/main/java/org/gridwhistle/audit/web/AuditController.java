package org.gridwhistle.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import org.gridwhistle.audit.AuditEntryView;
import org.gridwhistle.audit.AuditFault;
import org.gridwhistle.audit.AuditFilter;
import org.gridwhistle.audit.AuditLog;
import org.gridwhistle.audit.AuditQueries;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.AskedTime;
import org.gridwhistle.shared.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log over HTTP; only the auditor reads it, and nobody writes it. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditController {

    private static final int DEFAULT_LIMIT = 50;

    /** What to look for, as the query string gives it. */
    record Asked(
            String from,
            String to,
            AuditLog log,
            @Size(max = 64) String actor,
            @Size(max = 60) String kind,
            @Size(max = 200) String subject,
            @Min(1) @Max(200) Integer limit,
            String cursor) {

        private AuditFilter filter(Clock clock) {
            return new AuditFilter(
                    AskedTime.of("from", from, clock.getZone()),
                    AskedTime.of("to", to, clock.getZone()),
                    log,
                    orNull(actor),
                    orNull(kind),
                    orNull(subject));
        }

        private static String orNull(String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    record Count(long count) {}

    /** @param brokenAt place of the first broken link, null when whole @param what a sentence for people */
    record Verification(boolean whole, long lines, long lastSeq, Long brokenAt, AuditFault fault, String what) {}

    private final AuditQueries audit;
    private final MessageSource messages;
    private final Clock clock;

    AuditController(AuditQueries audit, MessageSource messages, Clock clock) {
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The log, newest first: security, changes of master data, acts.")
    Page<AuditEntryView> list(Caller caller, @ParameterObject @Valid Asked asked) {
        int limit = asked.limit() == null ? DEFAULT_LIMIT : asked.limit();
        return audit.list(caller, asked.filter(clock), asked.cursor(), limit);
    }

    @GetMapping("/count")
    @Operation(summary = "How many lines the same filters give.")
    Count count(Caller caller, @ParameterObject @Valid Asked asked) {
        return new Count(audit.count(caller, asked.filter(clock)));
    }

    @GetMapping("/verify")
    @Operation(summary = "Follows the whole chain: whether it is whole, and the first broken link.")
    Verification verify(Caller caller, Locale locale) {
        var verdict = audit.verify(caller);
        String what = verdict.whole()
                ? messages.getMessage("audit.whole", new Object[] {verdict.lines()}, locale)
                : messages.getMessage(verdict.fault().textKey(), new Object[] {String.valueOf(verdict.at())}, locale);
        return new Verification(
                verdict.whole(), verdict.lines(), verdict.lastSeq(), verdict.at(), verdict.fault(), what);
    }
}
