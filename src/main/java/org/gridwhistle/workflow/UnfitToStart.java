package org.gridwhistle.workflow;

/** Something about the installation would make the product lie or lose work; it does not start. */
final class UnfitToStart extends RuntimeException {

    private final String remedy;

    UnfitToStart(String finding, String remedy) {
        super(finding);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
