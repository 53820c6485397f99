package org.gridwhistle.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.TableFormat;
import org.gridwhistle.supervision.StatisticsQueries;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures over HTTP, and as files. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Figures")
class StatisticsController {

    private final StatisticsQueries queries;
    private final StatisticsTable words;
    private final StatisticsFile file;

    StatisticsController(StatisticsQueries queries, StatisticsTable words, StatisticsFile file) {
        this.queries = queries;
        this.words = words;
        this.file = file;
    }

    @GetMapping("/statistics")
    @Operation(summary = "The figures of the cases raised in a period, in rows, each figure with its definition.")
    StatisticsView statistics(Caller caller, @ParameterObject StatisticsParameters asked, Locale locale) {
        return StatisticsView.of(queries.ask(caller, asked.question(queries.today())), words, locale);
    }

    @GetMapping("/statistics.csv")
    @Operation(summary = "The same as a CSV file.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void csv(Caller caller, @ParameterObject StatisticsParameters asked, Locale locale, HttpServletResponse response)
            throws IOException {
        file.send(caller, asked, TableFormat.CSV, locale, response);
    }

    @GetMapping("/statistics.xlsx")
    @Operation(summary = "The same as a spreadsheet.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    void xlsx(Caller caller, @ParameterObject StatisticsParameters asked, Locale locale, HttpServletResponse response)
            throws IOException {
        file.send(caller, asked, TableFormat.XLSX, locale, response);
    }
}
