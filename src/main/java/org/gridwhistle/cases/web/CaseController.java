package org.gridwhistle.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gridwhistle.cases.Board;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.cases.CaseSummary;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.ChainedRecord;
import org.gridwhistle.cases.ClockView;
import org.gridwhistle.cases.ProcessPicture;
import org.gridwhistle.cases.RaiseCase;
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.Page;
import org.gridwhistle.shared.TableFormat;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases over HTTP: raise one, list, count and read them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Cases")
class CaseController {

    /** The answer of every count. */
    record Count(long count) {}

    private final ActGateway acts;
    private final RaiseCase raiseCase;
    private final CaseQueries queries;
    private final ProcessPicture pictures;
    private final CaseListParameters.Reader reader;
    private final CaseListFile file;

    CaseController(
            ActGateway acts,
            RaiseCase raiseCase,
            CaseQueries queries,
            ProcessPicture pictures,
            CaseListParameters.Reader reader,
            CaseListFile file) {
        this.acts = acts;
        this.raiseCase = raiseCase;
        this.queries = queries;
        this.pictures = pictures;
        this.reader = reader;
        this.file = file;
    }

    @PostMapping("/cases")
    @Operation(summary = "Blows the whistle: raises a case, dispatched or in triage when the answer comes.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<CaseView> raise(
            Caller caller, HttpServletRequest request, @Valid @RequestBody CaseBodies.RaiseBody body) {
        return acts.perform(caller, request, body, CaseView.class, () -> {
            var view = raiseCase.raise(
                    caller,
                    new RaiseCase.Report(
                            body.title(),
                            body.description(),
                            body.urgency(),
                            body.categoryCode(),
                            body.regionCode(),
                            body.location(),
                            body.resident(),
                            body.source(),
                            null));
            return Answer.created(view, String.valueOf(view.version()), "/api/v1/cases/" + view.number());
        });
    }

    @GetMapping("/cases")
    @Operation(summary = "The cases of one's own scope.")
    Page<CaseSummary> list(Caller caller, @ParameterObject @Valid CaseListParameters asked) {
        return queries.list(
                caller, reader.filter(asked), reader.sort(asked), asked.cursor(), reader.limit(asked.limit()));
    }

    @GetMapping("/cases/count")
    @Operation(summary = "How many the same filters give.")
    Count count(Caller caller, @ParameterObject @Valid CaseListParameters asked) {
        return new Count(queries.count(caller, reader.filter(asked)));
    }

    @GetMapping("/cases.csv")
    @Operation(summary = "The whole list that the same filters give, as a CSV file.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void csv(
            Caller caller,
            @ParameterObject @Valid CaseListParameters asked,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        file.send(caller, reader.filter(asked), reader.sort(asked), TableFormat.CSV, locale, response);
    }

    @GetMapping("/cases.xlsx")
    @Operation(summary = "The whole list that the same filters give, as a spreadsheet.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    void xlsx(
            Caller caller,
            @ParameterObject @Valid CaseListParameters asked,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        file.send(caller, reader.filter(asked), reader.sort(asked), TableFormat.XLSX, locale, response);
    }

    @GetMapping("/cases/{number}")
    @Operation(summary = "One case, with what the caller may do to it now.")
    ResponseEntity<CaseView> get(Caller caller, @PathVariable String number) {
        var view = queries.get(number, caller);
        return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
    }

    @GetMapping("/cases/{number}/events")
    @Operation(summary = "Its records, first to last, each chained to the one before by its hash.")
    Page<ChainedRecord> events(Caller caller, @PathVariable String number) {
        return new Page<>(queries.records(number, caller), null);
    }

    @GetMapping("/cases/{number}/clocks")
    @Operation(summary = "Each of its clocks, explained day by day.")
    Page<ClockView> clocks(Caller caller, @PathVariable String number) {
        List<ClockView> clocks = queries.clocks(number, caller);
        return new Page<>(clocks, null);
    }

    @GetMapping("/cases/{number}/merge-candidates")
    @Operation(summary = "Open cases that may tell of the same matter, newest first.")
    Page<CaseSummary> mergeCandidates(Caller caller, @PathVariable String number) {
        return new Page<>(queries.mergeCandidates(number, caller), null);
    }

    @GetMapping("/cases/{number}/process")
    @Operation(summary = "The diagram it runs on, where it is and where it has been; its departments' too.")
    ProcessPicture.Picture process(Caller caller, @PathVariable String number) {
        queries.requireVisible(number, caller);
        return pictures.of(number).orElseThrow(() -> new DomainRefusal(ErrorCode.NOT_FOUND, number));
    }

    @GetMapping("/inbox")
    @Operation(summary = "What waits for me or my group now, most urgent first.")
    Page<CaseSummary> inbox(Caller caller, @ParameterObject @Valid ListPosition asked) {
        return queries.inbox(caller, asked.cursor(), reader.limit(asked.limit()));
    }

    @GetMapping("/inbox/count")
    @Operation(summary = "How many cases wait for me or my group now.")
    Count inboxCount(Caller caller) {
        return new Count(queries.inboxCount(caller));
    }

    @GetMapping("/board")
    @Operation(summary = "The open cases of one's scope, counted by light, stage and level, and the worst of them.")
    Board board(Caller caller) {
        return queries.board(caller);
    }
}
