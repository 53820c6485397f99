package org.gridwhistle.audit;

/** Where MyBatis puts the id that the database gave. */
final class GeneratedKey {

    private long id;

    long id() {
        return id;
    }

    void setId(long id) {
        this.id = id;
    }
}
