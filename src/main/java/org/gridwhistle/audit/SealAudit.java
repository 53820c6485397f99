package org.gridwhistle.audit;

import org.gridwhistle.shared.UnfitToStart;
import org.gridwhistle.shared.UseCase;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;

/**
 * 封存: gives the lines that were written their places in the one chain. Whoever holds the lock of the chain's end does it
 * for all nodes; the lock goes with its holder, so nobody waits for a node that is gone.
 */
@UseCase
class SealAudit implements SmartInitializingSingleton {

    static final int AT_ONCE = 500;

    private final AuditMapper mapper;
    private final AuditKey key;

    SealAudit(AuditMapper mapper, AuditKey key) {
        this.mapper = mapper;
        this.key = key;
    }

    /** Begins the chain at the first start, and refuses to go on with it under another key. */
    @Override
    public void afterSingletonsInstantiated() {
        var signer = key.signer();
        var head = mapper.head();
        if (head == null) {
            try {
                mapper.insertHead(
                        new HeadRow(0, AuditKey.BEGINNING, signer.ofHead(0, AuditKey.BEGINNING), signer.keyCheck()));
            } catch (DuplicateKeyException another) {
                // a second node at its first start was quicker
                head = mapper.head();
            }
        }
        if (head != null && !head.keyCheck().equals(signer.keyCheck())) {
            throw new UnfitToStart(
                    "The audit log of this database was sealed with another key.",
                    "Set GRIDWHISTLE_AUDIT_KEY to the key that this installation began with.");
        }
    }

    /** @return how many lines, less than {@link #AT_ONCE} when none is left; 0 too while another node is at it */
    int sealSome() {
        return mapper.waitingForSeal() == null ? 0 : sealAfter(mapper.tryLockHead());
    }

    /** The same, but waits until another node is through. */
    int sealSomeInTurn() {
        return mapper.waitingForSeal() == null ? 0 : sealAfter(mapper.lockHead());
    }

    private int sealAfter(HeadRow head) {
        if (head == null) {
            return 0;
        }
        var signer = key.signer();
        long seq = head.seq();
        String link = head.link();
        var rows = mapper.unsealed(AT_ONCE);
        for (var row : rows) {
            link = signer.ofLink(link, ++seq, row.mac());
            mapper.seal(row.id(), seq, link);
        }
        if (!rows.isEmpty()) {
            mapper.moveHead(seq, link, signer.ofHead(seq, link));
        }
        return rows.size();
    }
}
