package org.gridwhistle.audit;

/** What is known of the request under way, and whether it has left a line yet. */
final class RequestTrail {

    private final Long actorId;
    private final String address;
    private final String method;
    private final String route;
    private final String kind;
    private String subject;
    private boolean kept;
    private boolean pending;

    RequestTrail(Long actorId, String address, String method, RouteOfRequest route) {
        this.actorId = actorId;
        this.address = address;
        this.method = method;
        this.route = route.pattern();
        this.kind = route.kind();
        this.subject = route.subject();
    }

    Long actorId() {
        return actorId;
    }

    String address() {
        return address;
    }

    String method() {
        return method;
    }

    String route() {
        return route;
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    /** What the act brought into the world, known only once it is done. */
    void isAbout(String created) {
        subject = created;
    }

    boolean changesSomething() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS") && !method.equals("TRACE");
    }

    /** Whether a line stands, or will with the transaction under way. */
    boolean hasLine() {
        return kept || pending;
    }

    /** Whether a line stands for good. */
    boolean isKept() {
        return kept;
    }

    void lineIsPending() {
        pending = true;
    }

    void lineEnded(boolean committed) {
        pending = false;
        kept |= committed;
    }
}
