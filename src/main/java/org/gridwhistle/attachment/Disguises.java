package org.gridwhistle.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Files that are two things at once: a picture that is also a page, a document that is also an archive. Nothing of it
 * would survive, for everything is written anew; but whoever sends such a thing means harm, and is told so.
 */
final class Disguises {

    /** In lower case; six letters at least, or a large photo would have them by chance. */
    private static final List<String> PAGES =
            List.of("<script", "<!doctype html", "<html>", "<html ", "<svg xmlns", "<?php ", "<iframe");

    private static final String DOCUMENT = "%pdf-1.";

    /** How the list of contents at the end of an archive begins; the longest comment after it has 64 KiB. */
    private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6};

    private static final int ARCHIVE_TAIL = 65_557;
    private static final int WINDOW = 1 << 16;
    private static final int OVERLAP = 32;

    private Disguises() {}

    static boolean isTwoThings(Path file, FileKind kind) throws IOException {
        return endsLikeAnArchive(file) || kind.isPicture() && hidesAPage(file);
    }

    private static boolean endsLikeAnArchive(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            long size = channel.size();
            channel.position(Math.max(0, size - ARCHIVE_TAIL));
            var tail = ByteBuffer.allocate((int) Math.min(size, ARCHIVE_TAIL));
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                // until it is full
            }
            byte[] bytes = tail.array();
            for (int at = 0; at + 22 <= bytes.length; at++) {
                // the comment's length has to fill the file exactly, or it is chance
                if (matches(bytes, at) && at + 22 + unsigned(bytes, at + 20) == bytes.length) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int i = 0; i < ARCHIVE_END.length; i++) {
            if (bytes[at + i] != ARCHIVE_END[i]) {
                return false;
            }
        }
        return true;
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    private static boolean hidesAPage(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] window = new byte[WINDOW + OVERLAP];
            int kept = 0;
            for (int read = in.readNBytes(window, kept, WINDOW); read > 0; read = in.readNBytes(window, kept, WINDOW)) {
                int filled = kept + read;
                String text = new String(window, 0, filled, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (text.contains(DOCUMENT) || PAGES.stream().anyMatch(text::contains)) {
                    return true;
                }
                kept = Math.min(OVERLAP, filled);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
            return false;
        }
    }
}
