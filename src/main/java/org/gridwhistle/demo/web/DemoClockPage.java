package org.gridwhistle.demo.web;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import org.gridwhistle.demo.TimeMachine;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons of the demo strip: a visitor jumps ahead and comes back to the page that was open. */
@Controller
@Profile("demo")
class DemoClockPage {

    /** How far one press goes; the names are the buttons' values. */
    private enum Jump {
        PT4H,
        P1D,
        P3D,
        P14D;

        private OffsetDateTime from(OffsetDateTime now) {
            return name().contains("T") ? now.plus(Duration.parse(name())) : now.plus(Period.parse(name()));
        }

        private static Jump of(String value) {
            return Arrays.stream(values())
                    .filter(jump -> jump.name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new DomainRefusal(ErrorCode.INVALID_FIELD, "advance"));
        }
    }

    private final TimeMachine timeMachine;

    DemoClockPage(TimeMachine timeMachine) {
        this.timeMachine = timeMachine;
    }

    @PostMapping("/demo/clock/advance")
    String advance(Caller caller, @RequestParam String advance, @RequestParam(defaultValue = "/") String back) {
        timeMachine.travelTo(Jump.of(advance).from(timeMachine.now()).toInstant());
        return "redirect:" + (isOwnPage(back) ? back : "/");
    }

    /** A path of ours and nothing that a browser would read as another host. */
    private static boolean isOwnPage(String path) {
        return path.matches("/(cases(/[A-Za-z0-9]+)?|board)?");
    }
}
