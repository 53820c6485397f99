package org.gridwhistle.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gridwhistle.shared.UnfitToStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that seals the log. It comes from outside the database ({@code gridwhistle.audit.key}), so that whoever can
 * write to the tables cannot make a line look genuine. The demo makes one and keeps it in its data folder.
 */
@Component
class AuditKey {

    /** What stands before the first line. */
    static final String BEGINNING = "0".repeat(64);

    static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    AuditKey(@Value("${gridwhistle.audit.key:}") String given, @Value("${gridwhistle.audit.key-file:}") String file) {
        String text = given.isEmpty() && !file.isEmpty() ? keptIn(Path.of(file)) : given;
        if (text.length() < SHORTEST) {
            throw new UnfitToStart(
                    text.isEmpty()
                            ? "There is no key to seal the audit log with."
                            : "The key to seal the audit log with is shorter than " + SHORTEST + " characters.",
                    "Set GRIDWHISTLE_AUDIT_KEY to a secret of your own (openssl rand -hex 32), the same on every node,"
                            + " and keep a copy: without it the log can no longer be verified.");
        }
        this.key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    private static String keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the audit key cannot be kept in " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bits = new byte[SHORTEST];
        new SecureRandom().nextBytes(bits);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try {
            Files.writeString(file, HexFormat.of().formatHex(bits), StandardOpenOption.CREATE_NEW);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (FileAlreadyExistsException another) {
            // a second start at the same moment was quicker; its key is as good
        }
    }

    Signer signer() {
        return new Signer(key);
    }

    /** Makes the seals of lines, links and ends; each kind begins with a word of its own. Not for several threads. */
    static final class Signer {

        private final Mac mac;
        private final StringBuilder text = new StringBuilder(512);

        private Signer(SecretKeySpec key) {
            try {
                this.mac = Mac.getInstance(ALGORITHM);
                this.mac.init(key);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
            }
        }

        String ofEntry(AuditRow row) {
            return of(
                    "entry",
                    row.happenedAt().getEpochSecond(),
                    row.logName(),
                    row.kind(),
                    row.actorId(),
                    row.actorUsername(),
                    row.actorName(),
                    row.actorRole(),
                    row.address(),
                    row.subject(),
                    row.method(),
                    row.route(),
                    row.status(),
                    row.outcome(),
                    row.detail(),
                    row.entryKey());
        }

        String ofLink(String before, long seq, String entryMac) {
            return of("link", before, seq, entryMac);
        }

        String ofHead(long seq, String link) {
            return of("head", seq, link);
        }

        String ofAnchor(long seq, String link, Instant cutAt) {
            return of("anchor", seq, link, cutAt.getEpochSecond());
        }

        String ofDay(String day, long seq, long count, String link) {
            return of("day", day, seq, count, link);
        }

        /** Tells a wrong key from the right one and gives neither away. */
        String keyCheck() {
            return of("key");
        }

        /** Each part with its length before it, so that no two lists of parts read the same. */
        private String of(Object... parts) {
            text.setLength(0);
            for (Object part : parts) {
                if (part == null) {
                    text.append('-');
                } else {
                    String each = part.toString();
                    text.append(each.length()).append(':').append(each);
                }
            }
            return HexFormat.of().formatHex(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
