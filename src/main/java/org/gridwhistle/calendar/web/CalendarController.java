package org.gridwhistle.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.gridwhistle.calendar.AnnounceYear;
import org.gridwhistle.calendar.CalendarQueries;
import org.gridwhistle.calendar.CalendarViews.ClosingView;
import org.gridwhistle.calendar.CalendarViews.WorkingHoursView;
import org.gridwhistle.calendar.CalendarViews.YearView;
import org.gridwhistle.calendar.CloseOffices;
import org.gridwhistle.calendar.ImportAnnouncement;
import org.gridwhistle.calendar.OpenOffices;
import org.gridwhistle.calendar.SetWorkingHours;
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The working calendar. Everybody who is signed in reads it, a system administrator changes it. {@code ETag} is the
 * version of the calendar as a whole; a change may send it as {@code If-Match}. Open clocks follow within seconds.
 */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Calendar")
class CalendarController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final ActGateway acts;
    private final CalendarQueries queries;
    private final AnnounceYear announceYear;
    private final ImportAnnouncement importAnnouncement;
    private final CloseOffices closeOffices;
    private final OpenOffices openOffices;
    private final SetWorkingHours setWorkingHours;

    CalendarController(
            ActGateway acts,
            CalendarQueries queries,
            AnnounceYear announceYear,
            ImportAnnouncement importAnnouncement,
            CloseOffices closeOffices,
            OpenOffices openOffices,
            SetWorkingHours setWorkingHours) {
        this.acts = acts;
        this.queries = queries;
        this.announceYear = announceYear;
        this.importAnnouncement = importAnnouncement;
        this.closeOffices = closeOffices;
        this.openOffices = openOffices;
        this.setWorkingHours = setWorkingHours;
    }

    @GetMapping("/{year}")
    @Operation(summary = "A year: the days that differ from the plain week, local closings and working hours.")
    ResponseEntity<YearView> year(Caller caller, @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year) {
        var view = queries.year(year);
        return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
    }

    @PutMapping("/{year}")
    @Operation(summary = "Replaces the announced days of a whole year; open clocks are computed again.")
    ResponseEntity<YearView> announce(
            Caller caller,
            HttpServletRequest request,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Valid @RequestBody CalendarBodies.YearBody body) {
        var expected = expectedVersion(request);
        return acts.perform(caller, request, body, YearView.class, () -> {
            var view = announceYear.announce(caller, year, body.source(), body.given(), expected);
            return Answer.ok(view, String.valueOf(view.version()));
        });
    }

    @PostMapping(path = "/{year}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Replaces the announced days of a year by those of a file; the same file again changes nothing.",
            description = "CSV in UTF-8 with the columns date,name,is_off_day, or JSON: a list of"
                    + " {\"date\":\"2026-10-01\",\"name\":\"国庆节\",\"is_off_day\":true} (also isOffDay), or"
                    + " {\"year\":2026,\"days\":[…]}. A refusal (422 IMPORT_REJECTED) carries"
                    + " errors: [{row, column, code, message}].")
    ResponseEntity<YearView> importFile(
            Caller caller,
            HttpServletRequest request,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @RequestPart MultipartFile file)
            throws IOException {
        var expected = expectedVersion(request);
        byte[] content = file.getBytes();
        return acts.perform(caller, request, content, YearView.class, () -> {
            var view = importAnnouncement.importFile(caller, year, content, expected);
            return Answer.ok(view, String.valueOf(view.version()));
        });
    }

    @GetMapping("/closings")
    @Operation(summary = "Days on which the offices of a region are closed, by their first day.")
    Page<ClosingView> closings(
            Caller caller, @RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year) {
        return new Page<>(queries.closings(year), null);
    }

    @PostMapping("/closings")
    @Operation(summary = "Closes the offices of a region, and of all that lies in it, for some days.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<ClosingView> close(
            Caller caller, HttpServletRequest request, @Valid @RequestBody CalendarBodies.ClosingBody body) {
        var expected = expectedVersion(request);
        return acts.perform(caller, request, body, ClosingView.class, () -> {
            var view = closeOffices.close(caller, body.regionCode(), body.from(), body.to(), body.reason(), expected);
            return Answer.created(view, null, "/api/v1/calendar/closings/" + view.id());
        });
    }

    @DeleteMapping("/closings/{id}")
    @Operation(summary = "Takes a closing back; its days count as any other.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> open(Caller caller, HttpServletRequest request, @PathVariable long id) {
        var expected = expectedVersion(request);
        return acts.perform(caller, request, null, Void.class, () -> {
            openOffices.open(caller, id, expected);
            return new Answer<>(204, null, null, null);
        });
    }

    @GetMapping("/working-hours")
    @Operation(summary = "The working hours of the year, the usual ones and those of its seasons.")
    ResponseEntity<WorkingHoursView> workingHours(Caller caller) {
        var view = queries.workingHours();
        return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
    }

    @PutMapping("/working-hours")
    @Operation(summary = "Replaces all working hours; open clocks are computed again.")
    ResponseEntity<WorkingHoursView> setWorkingHours(
            Caller caller, HttpServletRequest request, @Valid @RequestBody CalendarBodies.HoursBody body) {
        var expected = expectedVersion(request);
        return acts.perform(caller, request, body, WorkingHoursView.class, () -> {
            var view = setWorkingHours.set(caller, body.given(), expected);
            return Answer.ok(view, String.valueOf(view.version()));
        });
    }

    private static Long expectedVersion(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(given.strip().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException notAVersion) {
            throw new DomainRefusal(ErrorCode.INVALID_FIELD, HttpHeaders.IF_MATCH);
        }
    }
}
