package org.gridwhistle.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as somebody sends it; nothing about it is believed yet.
 *
 * @param name as the sender calls it, or null
 * @param size in bytes
 */
public record Upload(String name, long size, Content content) {

    /** Bytes that lie elsewhere and may be read more than once. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
