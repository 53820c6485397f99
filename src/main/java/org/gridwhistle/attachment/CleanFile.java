package org.gridwhistle.attachment;

import java.nio.file.Path;

/**
 * A file that is harmless: of a known type, decoded and written anew by us, with a name that is only a name.
 *
 * @param sentSha256 of the bytes that came in, by which whoever kept the original can show that it is the same
 * @param small a version for lists, or null where there is nothing to look at
 */
public record CleanFile(String name, String type, Stored whole, String sentSha256, Stored small) {

    /** Bytes that wait in a temporary file, with their SHA-256. */
    record Stored(Path file, long size, String sha256) {}

    public long size() {
        return whole.size();
    }

    public String sha256() {
        return whole.sha256();
    }
}
