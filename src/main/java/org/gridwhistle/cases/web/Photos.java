package org.gridwhistle.cases.web;

import java.util.List;
import org.gridwhistle.attachment.Upload;
import org.gridwhistle.cases.AttachToCase;
import org.springframework.web.multipart.MultipartFile;

/** The files that come with a form or a request. */
final class Photos {

    /** Fields of the pages' forms: one opens the camera, the other whatever is there already. */
    static final String FIELD = "photos";

    private Photos() {}

    /** A field that was left empty is sent all the same, as a file without name and content. */
    static List<Upload> of(List<MultipartFile> files) {
        if (files == null) {
            return List.of();
        }
        var chosen = files.stream()
                .filter(file -> !file.isEmpty() || isNamed(file))
                .map(Photos::upload)
                .toList();
        AttachToCase.requireRoomFor(chosen.size(), 0);
        return chosen;
    }

    private static boolean isNamed(MultipartFile file) {
        return file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }

    static Upload upload(MultipartFile file) {
        return new Upload(file.getOriginalFilename(), file.getSize(), file::getInputStream);
    }
}
