package org.gridwhistle.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The files of one request, from their arrival until they are kept or refused. They are made harmless when
 * {@link #clean} is called and not before, so that a request that comes twice is known first; closing takes away whatever
 * lies about.
 */
public final class ReceivedFiles implements AutoCloseable {

    /** What tells one file that was sent from another. */
    public record Sent(String name, String sha256) {}

    private final List<Upload> uploads;
    private final List<Sent> sent;
    private final Function<List<Upload>, Cleaned> cleaning;
    private Cleaned cleaned = new Cleaned(List.of(), () -> {});

    /** Files that are harmless, and how to forget them. */
    record Cleaned(List<CleanFile> files, Runnable forgetting) {}

    ReceivedFiles(List<Upload> uploads, List<Sent> sent, Function<List<Upload>, Cleaned> cleaning) {
        this.uploads = List.copyOf(uploads);
        this.sent = List.copyOf(sent);
        this.cleaning = cleaning;
    }

    public boolean isEmpty() {
        return uploads.isEmpty();
    }

    public int size() {
        return uploads.size();
    }

    public List<Sent> sent() {
        return sent;
    }

    /** Makes them harmless, outside of any transaction, for it takes its time. */
    public void clean() {
        if (!uploads.isEmpty() && cleaned.files().isEmpty()) {
            cleaned = cleaning.apply(uploads);
        }
    }

    public List<CleanFile> files() {
        return new ArrayList<>(cleaned.files());
    }

    @Override
    public void close() {
        cleaned.forgetting().run();
    }
}
