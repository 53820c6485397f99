package org.gridwhistle.demo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.gridwhistle.demo.TimeMachine;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time machine over HTTP; any signed-in account may use it, and only in the demo profile. */
@RestController
@RequestMapping("/api/v1/demo/clock")
@Profile("demo")
@Tag(name = "Demo")
class DemoClockController {

    /** What the demo's clock shows. */
    record ClockBody(OffsetDateTime now) {}

    /** Where to move it: to an instant, or ahead by an ISO-8601 period or duration such as {@code P3D} or {@code PT4H}. */
    record MoveBody(
            OffsetDateTime now, @Schema(example = "P3D") String advance) {}

    private final TimeMachine timeMachine;

    DemoClockController(TimeMachine timeMachine) {
        this.timeMachine = timeMachine;
    }

    @GetMapping
    @Operation(summary = "What the demo's clock shows.")
    ClockBody get(Caller caller) {
        return new ClockBody(timeMachine.now());
    }

    @PutMapping
    @Operation(summary = "Moves the application's and the engine's clock forward; due timers have run when it answers.")
    ClockBody put(Caller caller, @RequestBody MoveBody body) {
        return new ClockBody(timeMachine.travelTo(target(body)));
    }

    private Instant target(MoveBody body) {
        if ((body.now() == null) == (body.advance() == null)) {
            throw invalid("advance", "NOW_OR_ADVANCE");
        }
        return body.now() != null ? body.now().toInstant() : ahead(body.advance());
    }

    private Instant ahead(String advance) {
        var now = timeMachine.now();
        try {
            return advance.contains("T")
                    ? now.plus(Duration.parse(advance)).toInstant()
                    : now.plus(Period.parse(advance)).toInstant();
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw invalid("advance", "INVALID");
        }
    }

    private static DomainRefusal invalid(String field, String code) {
        return new DomainRefusal(
                ErrorCode.INVALID_FIELD, List.of(new DomainRefusal.FieldError(field, code, field)), field);
    }
}
