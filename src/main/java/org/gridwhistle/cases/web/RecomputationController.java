package org.gridwhistle.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridwhistle.cases.Recomputation;
import org.gridwhistle.cases.RecomputationQueries;
import org.gridwhistle.identity.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far open clocks have followed a change of the calendar, over HTTP. */
@RestController
@RequestMapping("/api/v1/calendar/recomputation")
@Tag(name = "Calendar")
class RecomputationController {

    private final RecomputationQueries queries;

    RecomputationController(RecomputationQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(summary = "How far the open clocks have followed the last change of the calendar.")
    Recomputation present(Caller caller) {
        return queries.present();
    }
}
