package org.gridwhistle.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 核验: follows the chain from its first line to its end and tells whether anything was edited, removed, moved or cut off.
 * Memory does not grow with the log.
 */
@Component
public class AuditCheck {

    private static final int AT_ONCE = 2000;

    /**
     * What was found.
     *
     * @param lines how many were followed
     * @param lastSeq where the log ends
     * @param fault the first one, null when the log is whole
     * @param at at which place it is, null when whole
     */
    public record Verdict(long lines, long lastSeq, AuditFault fault, Long at) {

        public boolean whole() {
            return fault == null;
        }
    }

    private final AuditMapper mapper;
    private final AuditKey key;
    private final SealAudit sealing;
    private final AuditHeads heads;

    AuditCheck(AuditMapper mapper, AuditKey key, SealAudit sealing, AuditHeads heads) {
        this.mapper = mapper;
        this.key = key;
        this.sealing = sealing;
        this.heads = heads;
    }

    /** Seals what waits and follows everything up to there; what is written meanwhile is for the next time. */
    public Verdict verify() {
        int sealed;
        do {
            sealed = sealing.sealSomeInTurn();
        } while (sealed == SealAudit.AT_ONCE);
        while (true) {
            var anchor = mapper.anchor();
            var verdict = new Walk(anchor, days()).toTheEnd();
            // old lines may have been removed while they were followed
            if (verdict.whole() || Objects.equals(anchor, mapper.anchor())) {
                return verdict;
            }
        }
    }

    private List<AuditHeads.Day> days() {
        try {
            return heads.days();
        } catch (IOException e) {
            throw new UncheckedIOException("the file of daily heads cannot be read", e);
        }
    }

    private final class Walk {

        private final AuditKey.Signer signer = key.signer();
        private final AnchorRow anchor;
        private final List<AuditHeads.Day> days;
        private final Map<Long, String> remembered;
        private final HeadRow head = mapper.head();
        private long seq;
        private String link;
        private long lines;

        private Walk(AnchorRow anchor, List<AuditHeads.Day> days) {
            this.anchor = anchor;
            this.days = days;
            this.remembered = days.stream()
                    .collect(Collectors.toMap(AuditHeads.Day::seq, AuditHeads.Day::link, (first, second) -> first));
            this.seq = anchor == null ? 0 : anchor.seq();
            this.link = anchor == null ? AuditKey.BEGINNING : anchor.link();
        }

        private Verdict toTheEnd() {
            if (head == null || !head.mac().equals(signer.ofHead(head.seq(), head.link()))) {
                return broken(AuditFault.END_CHANGED, head == null ? 0 : head.seq());
            }
            if (anchor != null && !anchor.mac().equals(signer.ofAnchor(seq, link, anchor.cutAt()))) {
                return broken(AuditFault.BEGINNING_CHANGED, seq);
            }
            if (!days.stream().allMatch(AuditHeads.Day::genuine)) {
                return broken(AuditFault.FILE_CHANGED, seq);
            }
            while (seq < head.seq()) {
                var rows = mapper.sealed(seq, head.seq(), AT_ONCE);
                if (rows.isEmpty()) {
                    return broken(AuditFault.TAIL_CUT, seq + 1);
                }
                for (AuditRow row : rows) {
                    var fault = follow(row);
                    if (fault != null) {
                        return broken(fault, seq);
                    }
                }
            }
            return theEnd();
        }

        private AuditFault follow(AuditRow row) {
            seq++;
            if (row.seq() != seq) {
                return AuditFault.MISSING;
            }
            if (!row.mac().equals(signer.ofEntry(row))) {
                return AuditFault.EDITED;
            }
            link = signer.ofLink(link, seq, row.mac());
            if (!link.equals(row.link())) {
                return AuditFault.OUT_OF_ORDER;
            }
            lines++;
            return remembered.getOrDefault(seq, link).equals(link) ? null : AuditFault.OTHER_THAN_THE_FILE;
        }

        private Verdict theEnd() {
            if (!link.equals(head.link())) {
                return broken(AuditFault.END_CHANGED, seq);
            }
            // what was sealed meanwhile moved the end first
            Long last = mapper.lastSeq();
            if (last != null && last > mapper.head().seq()) {
                return broken(AuditFault.BEYOND_THE_END, mapper.head().seq() + 1);
            }
            boolean longerOnce = days.stream().anyMatch(day -> day.seq() > head.seq());
            return longerOnce
                    ? broken(AuditFault.TAIL_CUT, head.seq() + 1)
                    : new Verdict(lines, head.seq(), null, null);
        }

        private Verdict broken(AuditFault fault, long at) {
            return new Verdict(lines, head == null ? 0 : head.seq(), fault, at);
        }
    }
}
