package org.gridwhistle.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridwhistle.attachment.AttachmentQueries;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives files out, to programs below {@code /api} and to the pages beside it. However a browser takes them, they stay
 * what they are: no guessing, no script, no frame, and asked for anew each time, for rights end.
 */
@RestController
@Tag(name = "Attachments")
class AttachmentController {

    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private static final String SMALL = "thumb";

    private final AttachmentQueries queries;

    AttachmentController(AttachmentQueries queries) {
        this.queries = queries;
    }

    @GetMapping({"/api/v1/attachments/{id}", "/attachments/{id}"})
    @Operation(summary = "A file of a case, as it is kept; of a picture also a small version.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    void get(
            Caller caller,
            @PathVariable String id,
            @Parameter(description = "thumb for a picture of at most 480 pixels") @RequestParam(required = false)
                    String size,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        var content = content(caller, id, size);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.checkNotModified('"' + content.sha256() + '"')) {
            return;
        }
        response.setContentType(content.type());
        response.setContentLengthLong(content.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(content));
        queries.write(content, response.getOutputStream());
    }

    private AttachmentQueries.Content content(Caller caller, String id, String size) {
        if (size == null) {
            return queries.whole(id, caller);
        }
        if (size.equals(SMALL)) {
            return queries.small(id, caller);
        }
        throw new DomainRefusal(
                ErrorCode.INVALID_FIELD, List.of(new DomainRefusal.FieldError("size", "INVALID", size)), "size");
    }

    /** A picture is looked at where one is; a document is handed to whatever program one reads such with. */
    private static String disposition(AttachmentQueries.Content content) {
        var how = content.type().startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(content.name(), StandardCharsets.UTF_8).build().toString();
    }
}
