package org.badwhistle.cases;

/** A bag. */
final class CaseUtils {

    private CaseUtils() {}
}
