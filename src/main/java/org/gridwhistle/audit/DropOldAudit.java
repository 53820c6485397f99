package org.gridwhistle.audit;

import java.time.Clock;
import java.time.Duration;
import org.gridwhistle.shared.UnfitToStart;
import org.gridwhistle.shared.UseCase;
import org.springframework.beans.factory.annotation.Value;

/**
 * Removes what was kept long enough. The line before the oldest that stays is remembered, so that the rest can be
 * followed as before. Cybersecurity Law, article 21: network logs are kept for six months at least.
 */
@UseCase
class DropOldAudit {

    static final int SHORTEST_DAYS = 183;
    private static final int AT_ONCE = 5000;

    private final AuditMapper mapper;
    private final AuditKey key;
    private final Clock clock;
    private final int keptDays;

    DropOldAudit(
            AuditMapper mapper, AuditKey key, Clock clock, @Value("${gridwhistle.audit.kept-days:1095}") int keptDays) {
        if (keptDays < SHORTEST_DAYS) {
            throw new UnfitToStart(
                    "The audit log would be kept for " + keptDays + " days only.",
                    "Set gridwhistle.audit.kept-days to " + SHORTEST_DAYS + " or more: the law asks for six months.");
        }
        this.mapper = mapper;
        this.key = key;
        this.clock = clock;
        this.keptDays = keptDays;
    }

    /** Moves the chain's beginning behind all that is too old. Only for a chain that was found whole. @return whether */
    boolean beginLater() {
        var head = mapper.lockHead();
        Long firstToStay = mapper.firstSeqSince(clock.instant().minus(Duration.ofDays(keptDays)));
        long cut = firstToStay == null ? head.seq() : firstToStay - 1;
        var anchor = mapper.anchor();
        String link = mapper.linkAt(cut);
        if (link == null || anchor != null && anchor.seq() >= cut) {
            return false;
        }
        var cutAt = clock.instant();
        mapper.insertAnchor(new AnchorRow(cut, link, cutAt, key.signer().ofAnchor(cut, link, cutAt)));
        return true;
    }

    /** @return how many lines before the chain's beginning were removed; 0 when none is left there */
    int dropSome() {
        var anchor = mapper.anchor();
        Long first = mapper.firstSeq();
        return anchor == null || first == null || first > anchor.seq()
                ? 0
                : mapper.deleteBetween(first, Math.min(anchor.seq(), first + AT_ONCE - 1));
    }
}
