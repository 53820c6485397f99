package org.gridwhistle.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where cases are kept. */
interface Cases {

    /** The case, locked until the transaction ends, so that two acts on it come one after the other. */
    Optional<Case> lock(String number);

    /** Several at once, locked in the order of their ids; those that are not there are left out. */
    List<Case> lockAll(Collection<Long> ids);

    /** The running clocks of several cases, not locked, with what happened to them. */
    List<CaseClock> runningClocksOf(Collection<Long> ids);

    Optional<Case> find(String number);

    void add(Case c);

    /** Writes what changed; fails as a conflict when somebody else changed the case meanwhile. */
    void save(Case c);

    /** Who may claim it now. */
    ClaimCircle circleOf(Case c);

    /** Whoever could ever claim it; they keep sight of it. */
    ClaimCircle everOpened(Case c);

    boolean hasDeclined(Case c, long deputyId);

    void addDecline(Case c, long deputyId, String reason, Instant at);

    /** Which deputies declined since the last dispatch. */
    Set<Long> declinedBy(Case c);

    /** The case that a merged one lives on in, however often that one was merged itself. */
    Optional<Case> mainOf(Case merged);

    /** The records of whoever would not have it, and of what was decided about that. */
    List<ChainedRecord> refusals(Case c);

    /** Who raised the cases that were merged into this one. */
    Set<Long> raisersMergedInto(Case main);

    /** Every clock the case ever had, oldest first. */
    List<CaseClock> allClocks(Case c);
}
