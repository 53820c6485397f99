package org.gridwhistle.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.gridwhistle.calendar.DiscardPolicy;
import org.gridwhistle.calendar.DraftPolicy;
import org.gridwhistle.calendar.EditPolicy;
import org.gridwhistle.calendar.PolicyQueries;
import org.gridwhistle.calendar.PolicySummary;
import org.gridwhistle.calendar.PolicyView;
import org.gridwhistle.calendar.PublishPolicy;
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.gateway.IfMatch;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Policies: everybody who is signed in reads them, a system administrator drafts, edits and publishes. Whoever replaces a
 * draft has to say which revision was seen; {@code *} means whichever there is.
 */
@RestController
@RequestMapping("/api/v1/policies")
@Tag(name = "Policies")
class PolicyController {

    /** The answer of every count. */
    record Count(long count) {}

    private static final String CSV = "text/csv";
    private static final String BROKEN = "Broken: errors[] name each fault with its field, and for a file its row and"
            + " column; nothing was saved";
    private static final String BROKEN_EXAMPLE = "{\"type\":\"urn:gridwhistle:problem:POLICY_REJECTED\",\"status\":422,"
            + "\"code\":\"POLICY_REJECTED\",\"title\":\"不符合规则\",\"detail\":\"时限政策有 1 处错误，没有保存任何内容\","
            + "\"errors\":[{\"field\":\"limits[3].amount\",\"code\":\"NOT_POSITIVE\",\"message\":\"必须大于零：0\"}]}";

    private final ActGateway acts;
    private final PolicyQueries queries;
    private final DraftPolicy draftPolicy;
    private final EditPolicy editPolicy;
    private final DiscardPolicy discardPolicy;
    private final PublishPolicy publishPolicy;

    PolicyController(
            ActGateway acts,
            PolicyQueries queries,
            DraftPolicy draftPolicy,
            EditPolicy editPolicy,
            DiscardPolicy discardPolicy,
            PublishPolicy publishPolicy) {
        this.acts = acts;
        this.queries = queries;
        this.draftPolicy = draftPolicy;
        this.editPolicy = editPolicy;
        this.discardPolicy = discardPolicy;
        this.publishPolicy = publishPolicy;
    }

    @GetMapping
    @Operation(summary = "Every version, drafts too, in the order they were drafted.")
    Page<PolicySummary> list(
            Caller caller,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.list(cursor, limit);
    }

    @GetMapping("/count")
    @Operation(summary = "How many versions there are.")
    Count count(Caller caller) {
        return new Count(queries.count());
    }

    @GetMapping("/{version}")
    @Operation(summary = "A version in full: limits, ladder, allowances.")
    ResponseEntity<PolicyView> get(Caller caller, @PathVariable String version) {
        var view = queries.get(version);
        return ResponseEntity.ok().eTag(String.valueOf(view.revision())).body(view);
    }

    @GetMapping(path = "/{version}.csv", produces = CSV)
    @Operation(summary = "The same as a CSV file for a spreadsheet; imported again it makes no difference.")
    ResponseEntity<byte[]> sheet(Caller caller, @PathVariable String version) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"policy-" + version + ".csv\"")
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .body(queries.sheet(version));
    }

    @PostMapping
    @Operation(summary = "A new draft, as a copy of a version.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<PolicyView> draft(
            Caller caller, HttpServletRequest request, @Valid @RequestBody PolicyBodies.NewDraft body) {
        return acts.perform(caller, request, body, PolicyView.class, () -> {
            var view = draftPolicy.draft(caller, body.version(), body.copyOf(), body.note());
            return Answer.created(view, String.valueOf(view.revision()), "/api/v1/policies/" + view.version());
        });
    }

    @PutMapping("/{version}")
    @Operation(summary = "Replaces all that a draft says. Values only, never expressions.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "422",
            description = BROKEN,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(name = "a limit of nothing", value = BROKEN_EXAMPLE)))
    ResponseEntity<PolicyView> replace(
            Caller caller,
            HttpServletRequest request,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @PathVariable String version,
            @Valid @RequestBody PolicyBodies.Draft body) {
        Integer expected = IfMatch.version(request);
        return acts.perform(
                caller,
                request,
                body,
                PolicyView.class,
                () -> answer(editPolicy.replace(caller, version, expected, body.asked())));
    }

    @PostMapping(path = "/{version}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Replaces all that a draft says by a CSV file.",
            description = "Columns item,category,urgency,clock,value,unit; item is limit, note or a setting's name. "
                    + BROKEN + ".")
    ResponseEntity<PolicyView> importSheet(
            Caller caller,
            HttpServletRequest request,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @PathVariable String version,
            @RequestPart MultipartFile file)
            throws IOException {
        Integer expected = IfMatch.version(request);
        byte[] content = file.getBytes();
        return acts.perform(
                caller,
                request,
                content,
                PolicyView.class,
                () -> answer(editPolicy.replaceBySheet(caller, version, expected, content)));
    }

    @DeleteMapping("/{version}")
    @Operation(summary = "Throws a draft away.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> discard(Caller caller, HttpServletRequest request, @PathVariable String version) {
        Integer expected = IfMatch.version(request);
        return acts.perform(caller, request, null, Void.class, () -> {
            discardPolicy.discard(caller, version, expected);
            return new Answer<>(204, null, null, null);
        });
    }

    @PostMapping("/{version}/publish")
    @Operation(
            summary = "Publishes a draft: clocks that start on its day or later go by it, running ones keep theirs.",
            description = "What was published can never be changed again.")
    ResponseEntity<PolicyView> publish(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String version,
            @Valid @RequestBody PolicyBodies.Publication body) {
        Integer expected = IfMatch.version(request);
        return acts.perform(
                caller,
                request,
                body,
                PolicyView.class,
                () -> answer(publishPolicy.publish(caller, version, body.effectiveFrom(), expected)));
    }

    private static Answer<PolicyView> answer(PolicyView view) {
        return Answer.ok(view, String.valueOf(view.revision()));
    }
}
