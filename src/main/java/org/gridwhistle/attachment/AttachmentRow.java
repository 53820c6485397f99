package org.gridwhistle.attachment;

import java.time.Instant;

/** A row of {@code attachment}; the small version is there for pictures only. */
record AttachmentRow(
        String id,
        String caseNumber,
        int seq,
        String name,
        String type,
        long size,
        String sha256,
        Long thumbSize,
        String thumbSha256,
        long addedById,
        String addedByName,
        Instant addedAt) {}
