package org.gridwhistle.calendar;

/**
 * What a spreadsheet would take for a formula. A text that begins like one is written with an apostrophe before it, and
 * read without: so it comes back as it was, and is never worked out.
 */
final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r＝＋－＠";
    private static final char APOSTROPHE = '\'';

    private Formulas() {}

    static boolean isFormula(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    static String guarded(String text) {
        return isFormula(text) || isGuarded(text) || text.startsWith("''") ? APOSTROPHE + text : text;
    }

    static String unguarded(String cell) {
        return isGuarded(cell) || cell.startsWith("''") ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == APOSTROPHE && isFormula(cell.substring(1));
    }
}
