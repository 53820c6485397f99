package org.gridwhistle.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Takes files in and makes them harmless: their kind told by their bytes, pictures and documents written anew. Everything
 * lies in temporary files meanwhile, and only so much at once is decoded as memory allows; who comes later waits a
 * little and is then asked to come again.
 */
@Component
public class ReceiveFiles {

    /** Of one file, in bytes. */
    static final long LARGEST = 10L << 20;

    private static final Logger log = LoggerFactory.getLogger(ReceiveFiles.class);

    /** What a document may take while it is parsed, besides its temporary files; a guess on the safe side. */
    private static final long MEMORY_FOR_A_DOCUMENT = 48L << 20;

    private final DecodingMemory memory;

    ReceiveFiles(
            @Value("${gridwhistle.attachment.decoding-memory:128MB}") DataSize memory,
            @Value("${gridwhistle.attachment.patience:PT10S}") Duration patience) {
        this.memory = new DecodingMemory((int) memory.toMegabytes(), patience);
    }

    /** Nothing is done to them yet; close what this answers. */
    public ReceivedFiles receive(List<Upload> uploads) {
        for (Upload upload : uploads) {
            if (upload.size() > LARGEST) {
                throw new DomainRefusal(ErrorCode.TOO_LARGE);
            }
        }
        return new ReceivedFiles(uploads, uploads.stream().map(this::sent).toList(), this::clean);
    }

    private ReceivedFiles.Sent sent(Upload upload) {
        try (InputStream in = upload.content().open()) {
            return new ReceivedFiles.Sent(upload.name(), hash(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReceivedFiles.Cleaned clean(List<Upload> uploads) {
        Path folder = folder();
        Runnable forgetting = () -> forget(folder);
        try {
            var files = new ArrayList<CleanFile>();
            for (Upload upload : uploads) {
                files.add(clean(upload, folder));
            }
            return new ReceivedFiles.Cleaned(files, forgetting);
        } catch (IOException e) {
            forgetting.run();
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            forgetting.run();
            throw refused;
        }
    }

    private CleanFile clean(Upload upload, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sent", "");
        String sha256;
        try (var in = new DigestInputStream(upload.content().open(), sha256());
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
            sha256 = hex(in.getMessageDigest());
        }
        FileKind kind = kindOf(file);
        CleanFile clean = kind.isPicture() ? picture(upload, file, sha256, kind) : document(upload, file, sha256);
        Files.delete(file);
        return clean;
    }

    private static FileKind kindOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileKind.of(in.readNBytes(FileKind.HEAD))
                    .filter(kind -> isOneThing(file, kind))
                    .orElseThrow(() -> new DomainRefusal(ErrorCode.UNSUPPORTED_TYPE));
        }
    }

    private static boolean isOneThing(Path file, FileKind kind) {
        try {
            return !Disguises.isTwoThings(file, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CleanFile picture(Upload upload, Path file, String sha256, FileKind kind) throws IOException {
        Pictures.Redrawn redrawn;
        long needed = unlessUnreadable(() -> Pictures.memoryFor(file, kind));
        var share = memory.take(needed);
        try {
            redrawn = unlessUnreadable(() -> Pictures.redraw(file, kind, file.getParent()));
        } finally {
            share.close();
        }
        return new CleanFile(
                SafeName.of(upload.name(), redrawn.kind()),
                redrawn.kind().type(),
                stored(redrawn.whole()),
                sha256,
                stored(redrawn.small()));
    }

    private CleanFile document(Upload upload, Path file, String sha256) throws IOException {
        Path rewritten;
        var share = memory.take(MEMORY_FOR_A_DOCUMENT);
        try {
            rewritten = unlessUnreadable(() -> Pdfs.rewrite(file, file.getParent()));
        } finally {
            share.close();
        }
        return new CleanFile(
                SafeName.of(upload.name(), FileKind.PDF), FileKind.PDF.type(), stored(rewritten), sha256, null);
    }

    /** What a decoder does. */
    private interface Decoding<T> {

        T run() throws IOException;
    }

    /** Whatever somebody else's decoder dies of, the stranger's file is at fault and not the server. */
    private static <T> T unlessUnreadable(Decoding<T> decoding) {
        try {
            return decoding.run();
        } catch (DomainRefusal refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            log.debug("a file cannot be read", unreadable);
            throw new DomainRefusal(ErrorCode.ATTACHMENT_UNREADABLE);
        }
    }

    private static CleanFile.Stored stored(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new CleanFile.Stored(file, Files.size(file), hash(in));
        }
    }

    private static String hash(InputStream in) throws IOException {
        var hashed = new DigestInputStream(in, sha256());
        hashed.transferTo(OutputStream.nullOutputStream());
        return hex(hashed.getMessageDigest());
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gridwhistle-attachments");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            log.warn("{} is left behind", folder, e);
        }
    }
}
