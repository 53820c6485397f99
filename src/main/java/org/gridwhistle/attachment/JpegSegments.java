package org.gridwhistle.attachment;

import java.io.IOException;
import java.io.OutputStream;

/** The parts of a JPEG file, to leave out those that only tell about it, without touching a pixel. */
final class JpegSegments {

    private static final int MARK = 0xff;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int RESTART_FIRST = 0xd0;
    private static final int RESTART_LAST = 0xd7;
    private static final int APPLICATION_FIRST = 0xe0;
    private static final int APPLICATION_LAST = 0xef;
    private static final int COMMENT = 0xfe;

    /** Tells how colours are to be read. */
    private static final int COLOURS = 0xee;

    private JpegSegments() {}

    static void copyWithoutMetadata(byte[] photo, OutputStream out) throws IOException {
        if (photo.length < 4 || (photo[0] & 0xff) != MARK || (photo[1] & 0xff) != 0xd8) {
            throw new IOException("no JPEG");
        }
        out.write(photo, 0, 2);
        int at = 2;
        while (at + 2 <= photo.length) {
            if ((photo[at] & 0xff) != MARK) {
                throw new IOException("no segment");
            }
            int kind = photo[at + 1] & 0xff;
            if (kind == MARK) {
                at++;
                continue;
            }
            if (kind == END) {
                out.write(photo, at, 2);
                return;
            }
            if (at + 4 > photo.length) {
                throw new IOException("cut off");
            }
            int length = 2 + ((photo[at + 2] & 0xff) << 8 | photo[at + 3] & 0xff);
            if (at + length > photo.length) {
                throw new IOException("cut off");
            }
            boolean told = kind == COMMENT || kind >= APPLICATION_FIRST && kind <= APPLICATION_LAST && kind != COLOURS;
            if (!told) {
                out.write(photo, at, length);
            }
            at += length;
            if (kind == SCAN) {
                int end = endOfScan(photo, at);
                out.write(photo, at, end - at);
                at = end;
            }
        }
        throw new IOException("no end");
    }

    /** The next segment's mark; what looks like one within a scan is followed by zero, or says where to begin again. */
    private static int endOfScan(byte[] photo, int from) {
        int at = from;
        while (at + 1 < photo.length) {
            int next = photo[at + 1] & 0xff;
            if ((photo[at] & 0xff) == MARK && next != 0 && (next < RESTART_FIRST || next > RESTART_LAST)) {
                return at;
            }
            at++;
        }
        return photo.length;
    }
}
