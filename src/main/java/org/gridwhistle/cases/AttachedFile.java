package org.gridwhistle.cases;

import java.util.Map;

/**
 * A file as the case's records name it: what was given out under this id is what has this hash.
 *
 * @param sentSha256 of the original, before it was made harmless
 */
record AttachedFile(String id, String name, String type, long size, String sha256, String sentSha256) {

    Map<String, Object> facts() {
        return Map.of(
                "id", id, "name", name, "type", type, "size", size, "sha256", sha256, "originalSha256", sentSha256);
    }
}
