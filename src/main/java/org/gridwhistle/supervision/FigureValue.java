package org.gridwhistle.supervision;

/**
 * One figure of some cases.
 *
 * @param of how many cases it is about
 * @param part how many of them count; for an average the sum of what they have
 */
public record FigureValue(Figure figure, long of, double part) {

    /** Null where it is about no case: nothing is not zero. */
    public Double value() {
        if (figure.kind() == Figure.Kind.COUNT) {
            return part;
        }
        return of == 0 ? null : part / of;
    }

    /** As a whole number, where cases or times are counted. */
    public long count() {
        return Math.round(part);
    }
}
