package org.gridwhistle.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.intake.ImportCases;
import org.gridwhistle.intake.ImportResult;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportController {

    private final ActGateway acts;
    private final ImportCases importCases;

    ImportController(ActGateway acts, ImportCases importCases) {
        this.acts = acts;
        this.importCases = importCases;
    }

    @PostMapping(path = "/cases", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Raises a case for each row of a CSV file; the same file again adds nothing.")
    ResponseEntity<ImportResult> importCases(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "all-or-nothing") String mode,
            @RequestPart MultipartFile file)
            throws IOException {
        var chosen = mode(mode);
        byte[] content = file.getBytes();
        return acts.perform(
                caller,
                request,
                content,
                ImportResult.class,
                () -> new Answer<>(200, importCases.importFile(caller, content, chosen), null, null));
    }

    private static ImportCases.Mode mode(String text) {
        return switch (text) {
            case "all-or-nothing" -> ImportCases.Mode.ALL_OR_NOTHING;
            case "good-rows" -> ImportCases.Mode.GOOD_ROWS;
            default ->
                throw new DomainRefusal(
                        ErrorCode.INVALID_FIELD,
                        List.of(new DomainRefusal.FieldError("mode", "INVALID", text)),
                        "mode");
        };
    }
}
