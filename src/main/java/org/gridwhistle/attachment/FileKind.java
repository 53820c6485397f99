package org.gridwhistle.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken, told by their first bytes; what a name or a header claims counts for nothing. */
enum FileKind {
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    /** How many bytes tell. */
    static final int HEAD = 12;

    private final String type;
    private final List<String> endings;

    FileKind(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    static Optional<FileKind> of(byte[] head) {
        if (startsWith(head, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (startsWith(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        return startsWith(head, 0, "%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean startsWith(byte[] head, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= at + wanted.length
                && Arrays.equals(head, at, at + wanted.length, wanted, 0, wanted.length);
    }

    boolean isPicture() {
        return this != PDF;
    }

    String type() {
        return type;
    }

    /** How a name of this kind ends. */
    String ending() {
        return endings.get(0);
    }

    boolean endsLike(String ending) {
        return endings.contains(ending);
    }

    static boolean isEndingOfAny(String ending) {
        return Arrays.stream(values()).anyMatch(kind -> kind.endsLike(ending));
    }
}
