package org.gridwhistle.cases;

import java.util.Map;

/**
 * 记录: one step in a case's life, as it happened. Records are only ever added; the store chains each to the one before
 * by its hash (domain.md, rule 8).
 *
 * @param at ISO-8601 with offset, whole seconds; part of the hash, so kept as text
 * @param actor null for what the product did by itself
 * @param action an action's name, or {@code raise}, {@code dispatch}, {@code remind}, {@code turn-yellow}, …
 */
public record CaseRecord(
        int seq,
        String at,
        Actor actor,
        String action,
        Stage fromStage,
        Stage toStage,
        String text,
        Map<String, Object> data) {}
