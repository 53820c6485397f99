package org.gridwhistle.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Remembers the lines that this process has committed until it sees them sealed. A line that was taken away in the second
 * before has left no gap in the chain; whoever wrote it is the only one to miss it.
 */
@Component
class UnsealedWatch {

    private static final int MOST = 20_000;
    private static final int AT_ONCE = 500;

    private record Line(long id, String entryKey, long committedAt) {}

    private final AuditMapper mapper;
    private final Queue<Line> lines = new LinkedBlockingQueue<>(MOST);

    UnsealedWatch(AuditMapper mapper) {
        this.mapper = mapper;
    }

    void remember(long id, String entryKey) {
        // where nobody seals, what is more than that is not watched
        lines.offer(new Line(id, entryKey, System.nanoTime()));
    }

    /** @return keys of lines that were committed at least so long ago and are neither sealed nor there any more */
    List<String> gone(int seconds) {
        long before = System.nanoTime() - TimeUnit.SECONDS.toNanos(seconds);
        var due = new ArrayList<Line>();
        for (var line = lines.peek(); line != null && line.committedAt - before <= 0; line = lines.peek()) {
            due.add(lines.poll());
        }
        var gone = new ArrayList<String>();
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            gone.addAll(look(due.subList(from, Math.min(due.size(), from + AT_ONCE))));
        }
        return gone;
    }

    private List<String> look(List<Line> due) {
        var there = mapper.known(due.stream().map(Line::id).toList()).stream()
                .collect(Collectors.toMap(KnownRow::id, row -> row.seq() != null));
        due.stream()
                .filter(line -> Boolean.FALSE.equals(there.get(line.id)))
                .forEach(line -> remember(line.id, line.entryKey));
        return due.stream()
                .filter(line -> !there.containsKey(line.id))
                .map(Line::entryKey)
                .toList();
    }
}
