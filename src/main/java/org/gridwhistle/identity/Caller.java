package org.gridwhistle.identity;

import java.util.Arrays;
import java.util.Set;

/** Whoever asks for something: the person, the roles, and what they belong to. {@code region} is null only for administrators without one. */
public record Caller(
        long id, String username, String name, Set<Role> roles, RegionRef region, Memberships memberships) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Whether a place is the caller's to bring cases in from: the own region, or any for who runs the whole system. */
    public boolean reaches(String prefix) {
        return region == null ? has(Role.SYSTEM_ADMIN) : region.covers(prefix);
    }

    /** The role that a record names beside the person: the first held, in the order of {@link Role}. */
    public Role mainRole() {
        return roles.stream().min(Enum::compareTo).orElseThrow();
    }
}
