package org.gridwhistle.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Component;

/** Everything one may ask about files of cases. Whoever may not see the case is told that there is no such file. */
@Component
public class AttachmentQueries {

    private final AttachmentMapper mapper;
    private final AttachmentReaders readers;

    AttachmentQueries(AttachmentMapper mapper, AttachmentReaders readers) {
        this.mapper = mapper;
        this.readers = readers;
    }

    /**
     * A content that may be given out.
     *
     * @param size in bytes
     */
    public record Content(String name, String type, long size, String sha256) {}

    /** First to last; who asks has seen to it that the case may be read. */
    public List<AttachmentView> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    public Content whole(String id, Caller caller) {
        var row = visible(id, caller);
        return new Content(row.name(), row.type(), row.size(), row.sha256());
    }

    /** The version for lists, of a picture. */
    public Content small(String id, Caller caller) {
        var row = visible(id, caller);
        if (row.thumbSha256() == null) {
            throw new DomainRefusal(ErrorCode.NOT_FOUND, id);
        }
        return new Content(row.name(), row.type(), row.thumbSize(), row.thumbSha256());
    }

    private AttachmentRow visible(String id, Caller caller) {
        var row = mapper.find(id);
        if (row == null || !readers.mayRead(row.caseNumber(), caller)) {
            throw new DomainRefusal(ErrorCode.NOT_FOUND, id);
        }
        return row;
    }

    /**
     * Piece by piece, each read by itself: a reader with one bar of signal holds neither the content in memory nor a
     * connection of the database.
     */
    public void write(Content content, OutputStream out) throws IOException {
        long written = 0;
        for (int seq = 0; written < content.size(); seq++) {
            var piece = mapper.piece(content.sha256(), seq);
            if (piece == null) {
                throw new IOException("piece " + seq + " of " + content.sha256() + " is missing");
            }
            out.write(piece.bytes());
            written += piece.bytes().length;
        }
    }
}
