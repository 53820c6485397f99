package org.gridwhistle.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gridwhistle.cases.DryRunCount;
import org.gridwhistle.cases.DryRunItem;
import org.gridwhistle.cases.PolicyDryRunQueries;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a policy would do to the cases there are, before anybody publishes it. */
@RestController
@RequestMapping("/api/v1/policies/{version}/dry-run")
@Tag(name = "Policies")
class PolicyDryRunController {

    private static final int DEFAULT_LIMIT = 50;

    private final PolicyDryRunQueries queries;

    PolicyDryRunController(PolicyDryRunQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "The running clocks of open cases that this version would judge differently.",
            description = "Measured from the same start, with all that happened since. Nothing is changed by asking.")
    Page<DryRunItem> list(Caller caller, @PathVariable String version, @ParameterObject @Valid ListPosition asked) {
        return queries.list(version, caller, asked.cursor(), asked.limit() == null ? DEFAULT_LIMIT : asked.limit());
    }

    @GetMapping("/count")
    @Operation(summary = "How many these are, and of how many cases.")
    DryRunCount count(Caller caller, @PathVariable String version) {
        return queries.count(version, caller);
    }
}
