package org.gridwhistle.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A file of a case, by the names of the HTTP contract. {@code size} and {@code sha256} are those of the content as it is
 * kept and given out, which for a picture is not the one that was sent.
 *
 * @param size in bytes
 */
public record AttachmentView(
        @Schema(example = "5f0c9b2e7d514a0e9c3b8a6f1d2e4c70")
        String id,

        @Schema(example = "东门路灯.jpg") String name,
        @Schema(example = "image/jpeg") String type,
        long size,

        @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {

    /** Whether there is something to look at, and a small version of it. */
    @JsonIgnore
    public boolean isPicture() {
        return type.startsWith("image/");
    }
}
