package org.gridwhistle.shared;

/** A term people see: its text stands in the bundles under {@link #textKey()}, in Chinese and in English. */
public interface Labelled {

    String name();

    /** For example {@code Stage.HANDLING}; the enum's simple name and its constant. */
    default String textKey() {
        return ((Enum<?>) this).getDeclaringClass().getSimpleName() + "." + name();
    }
}
