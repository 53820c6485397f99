package org.gridwhistle.shell.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;

/**
 * What the frame around every page shows: who is signed in, where they may go, and in the demo the time it is there.
 * Templates know it as {@code #frame}.
 *
 * @param path the page's own path, so that the menu can mark it
 * @param demo whether this is the demo county, whose clock a visitor may move
 */
public record PageFrame(Optional<Caller> signedIn, String path, boolean demo, Instant now) {

    /** One place in the menu; {@code name} picks its text and its sign. */
    public record Place(String name, String path, boolean current) {}

    /** The caller, or null on pages that need none. */
    public Caller caller() {
        return signedIn.orElse(null);
    }

    /** What somebody is called by: who leads a group is known as its leader, not as one of its deputies. */
    public Role roleOf(Caller someone) {
        return someone.has(Role.GROUP_LEADER) ? Role.GROUP_LEADER : someone.mainRole();
    }

    /** Where the caller's roles lead, in the order of the day's work. */
    public List<Place> menu() {
        return signedIn.map(this::placesOf).orElse(List.of());
    }

    private List<Place> placesOf(Caller caller) {
        var places = new ArrayList<Place>();
        places.add(place("home", "/"));
        if (caller.hasAny(Role.GRID_WORKER, Role.STATION_STAFF)) {
            places.add(place("raise", "/cases/new"));
        }
        if (!HomePage.ADMINISTRATORS.containsAll(caller.roles())) {
            places.add(place("cases", "/cases"));
        }
        if (caller.hasAny(Role.SUPERVISOR, Role.LEADER, Role.STATION_STAFF, Role.GROUP_LEADER)) {
            places.add(place("board", "/board"));
            places.add(place("figures", "/figures"));
        }
        if (caller.has(Role.SECURITY_ADMIN)) {
            places.add(place("accounts", "/admin/accounts"));
        }
        return places;
    }

    private Place place(String name, String target) {
        return new Place(name, target, target.equals(path));
    }
}
