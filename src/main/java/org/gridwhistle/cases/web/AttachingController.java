package org.gridwhistle.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gridwhistle.attachment.AttachmentView;
import org.gridwhistle.attachment.ReceiveFiles;
import org.gridwhistle.cases.Act;
import org.gridwhistle.cases.AttachToCase;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files of a case over HTTP, one a request. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Attachments")
class AttachingController {

    private static final String FILE = "file";

    private final ActGateway acts;
    private final CaseQueries queries;
    private final ReceiveFiles receiveFiles;
    private final AttachToCase attachToCase;

    AttachingController(ActGateway acts, CaseQueries queries, ReceiveFiles receiveFiles, AttachToCase attachToCase) {
        this.acts = acts;
        this.queries = queries;
        this.receiveFiles = receiveFiles;
        this.attachToCase = attachToCase;
    }

    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Adds a JPEG, PNG, WebP or PDF file of at most 10 MiB to the case. Pictures are written anew, upright,"
                            + " without metadata, at most 2560 pixels long; a WebP becomes a JPEG.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<AttachmentView> attach(
            Caller caller, HttpServletRequest request, @PathVariable String number, @RequestPart MultipartFile file) {
        requireNothingElse(request);
        try (var received = receiveFiles.receive(List.of(Photos.upload(file)))) {
            return acts.perform(
                    caller,
                    request,
                    received.sent(),
                    AttachmentView.class,
                    () -> {
                        queries.requirePart(number, caller);
                        received.clean();
                    },
                    () -> {
                        var added = attachToCase
                                .attach(new Act(number, caller), received.files())
                                .get(0);
                        return Answer.created(added, null, "/api/v1/attachments/" + added.id());
                    });
        }
    }

    /** As everywhere: a field nobody knows is a mistake that must not pass silently. */
    private static void requireNothingElse(HttpServletRequest request) {
        request.getParameterMap().keySet().stream().findFirst().ifPresent(AttachingController::refuse);
        if (request instanceof MultipartHttpServletRequest multipart) {
            multipart.getMultiFileMap().forEach((name, files) -> {
                if (!name.equals(FILE) || files.size() > 1) {
                    refuse(name);
                }
            });
        }
    }

    private static void refuse(String field) {
        throw new DomainRefusal(
                ErrorCode.UNKNOWN_FIELD,
                List.of(new DomainRefusal.FieldError(field, "UNKNOWN_FIELD", "field.UNKNOWN_FIELD")),
                field);
    }
}
