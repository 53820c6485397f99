package org.gridwhistle.attachment;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes a file's name only a name: no path, nothing invisible, nothing that turns the reading direction, nothing that a
 * file system or a header would take for more, and an ending that tells the truth.
 */
final class SafeName {

    private static final int LONGEST = 90;
    private static final int LONGEST_ENDING = 5;
    private static final String NAMELESS = "attachment";
    private static final String SPECIAL = "<>:\"|?*;%&`$'\\/";

    private SafeName() {}

    static String of(String sent, FileKind kind) {
        String name = visible(Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC));
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = plain(name);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (kind.endsLike(ending)) {
            return shortened(name.substring(0, dot)) + name.substring(dot);
        }
        boolean replaced = FileKind.isEndingOfAny(ending) && ending.length() <= LONGEST_ENDING;
        return shortened(replaced ? name.substring(0, dot) : name) + "." + kind.ending();
    }

    private static String visible(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .filter(point -> switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> false;
                    default -> true;
                })
                .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String plain(String name) {
        var kept = new StringBuilder();
        name.codePoints().map(point -> SPECIAL.indexOf(point) < 0 ? point : '_').forEach(kept::appendCodePoint);
        return kept.toString().replaceAll(" +", " ").replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String shortened(String stem) {
        String whole = stem.replaceAll("^[. ]+|[. ]+$", "");
        if (whole.isEmpty()) {
            return NAMELESS;
        }
        int length = whole.codePointCount(0, whole.length());
        return length <= LONGEST ? whole : whole.substring(0, whole.offsetByCodePoints(0, LONGEST));
    }
}
