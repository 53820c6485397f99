package org.gridwhistle.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Where the files of cases are kept: in the database, in the act's own transaction, in pieces so that neither side ever
 * holds a whole file. The same content is kept once. Nothing is ever changed or taken away (ADR 14).
 */
@Component
public class Attachments {

    /** Of one piece, in bytes. */
    static final int PIECE = 256 << 10;

    private static final int ID_BYTES = 16;

    private final AttachmentMapper mapper;
    private final SecureRandom random = new SecureRandom();

    Attachments(AttachmentMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Whose file it is.
     *
     * @param seq of the file among those of its case, from 1
     */
    public record Place(String caseNumber, int seq, long addedById, String addedByName, Instant addedAt) {}

    /** An id that nobody can guess; the case's record names it before the file is kept. */
    public String nextId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    public AttachmentView keep(String id, CleanFile file, Place place) {
        keep(file.whole());
        if (file.small() != null) {
            keep(file.small());
        }
        mapper.insert(new AttachmentRow(
                id,
                place.caseNumber(),
                place.seq(),
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                file.small() == null ? null : file.small().size(),
                file.small() == null ? null : file.small().sha256(),
                place.addedById(),
                place.addedByName(),
                place.addedAt()));
        return new AttachmentView(id, file.name(), file.type(), file.size(), file.sha256());
    }

    private void keep(CleanFile.Stored content) {
        if (mapper.countPieces(content.sha256()) > 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(content.file())) {
            byte[] piece = in.readNBytes(PIECE);
            for (int seq = 0; piece.length > 0; seq++) {
                mapper.insertPiece(content.sha256(), seq, piece);
                piece = in.readNBytes(PIECE);
            }
        } catch (DuplicateKeyException keptMeanwhile) {
            // somebody else sent the same file at the same time, and theirs is committed with all its pieces
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
