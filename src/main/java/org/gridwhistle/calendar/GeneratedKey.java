package org.gridwhistle.calendar;

/** Takes the key that the database gave a new row. */
final class GeneratedKey {

    private Long id;

    long id() {
        return id;
    }

    void setId(Long id) {
        this.id = id;
    }
}
