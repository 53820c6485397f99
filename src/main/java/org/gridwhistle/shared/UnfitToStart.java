package org.gridwhistle.shared;

/** Something about the installation would make the product lie or lose work; it does not start. */
public final class UnfitToStart extends RuntimeException {

    private final String remedy;

    /** @param finding what is wrong, in one line @param remedy what to do, in one line */
    public UnfitToStart(String finding, String remedy) {
        super(finding);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
