package org.gridwhistle.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A record in its chain. {@code hash} is the SHA-256 (hex) of the record's canonical JSON (RFC 8785) without
 * {@code hash}, so that anybody can check a chain from the answer alone.
 */
public record ChainedRecord(@JsonUnwrapped CaseRecord entry, String prevHash, String hash) {

    /** What stands before the first record. */
    public static final String GENESIS = "0".repeat(64);
}
