package org.gridwhistle.attachment;

/** A piece of a content. */
record PieceRow(byte[] bytes) {}
