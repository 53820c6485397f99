package org.gridwhistle.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Tells before a document is parsed whether its compressed parts would fill the memory: ten megabytes can hold ten gigabytes. */
final class Inflation {

    /** Of all parts together, in bytes; a hundred scanned pages have less. */
    static final long MOST = 512L << 20;

    private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};

    private Inflation() {}

    static void requireBounded(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        byte[] bucket = new byte[1 << 16];
        long inflated = 0;
        for (int at = 0; at + BEGIN.length + 2 < all.length; at++) {
            int content = contentAfter(all, at);
            if (content > 0) {
                inflated += inflate(all, content, bucket, MOST - inflated);
                if (inflated > MOST) {
                    throw new DomainRefusal(ErrorCode.PDF_NOT_PLAIN);
                }
            }
        }
    }

    /** Where compressed content begins after the word, or -1. */
    private static int contentAfter(byte[] all, int at) {
        for (int i = 0; i < BEGIN.length; i++) {
            if (all[at + i] != BEGIN[i]) {
                return -1;
            }
        }
        int content = at + BEGIN.length;
        while (content < all.length && (all[content] == '\r' || all[content] == '\n')) {
            content++;
        }
        // the first two bytes of what the deflate method wrote
        return content + 1 < all.length
                        && (all[content] & 0x0f) == 8
                        && ((all[content] & 0xff) << 8 | all[content + 1] & 0xff) % 31 == 0
                ? content
                : -1;
    }

    private static long inflate(byte[] all, int from, byte[] bucket, long most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(all, from, all.length - from);
            while (!inflater.finished() && !inflater.needsInput() && inflater.getBytesWritten() <= most) {
                if (inflater.inflate(bucket) == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notCompressed) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
