package org.gridwhistle.audit;

import java.time.Instant;

/** A row of {@code audit_anchor}: after which line the chain begins since old ones were removed. */
record AnchorRow(long seq, String link, Instant cutAt, String mac) {}
