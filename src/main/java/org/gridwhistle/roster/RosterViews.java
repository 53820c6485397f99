package org.gridwhistle.roster;

import java.util.List;
import java.util.Set;
import org.gridwhistle.identity.Role;

/** What the contract shows of the roster: every id with its name, so that a client need not ask twice. */
public interface RosterViews {

    /** Something with an id. */
    record Named(long id, String name) {}

    /** Something with a code. */
    record Coded(String code, String name) {}

    /** 行政区划; {@code parent} is a code. */
    record RegionView(String code, String name, RegionKind kind, String parent) {}

    /** 事项类别; {@code parent} is a code. */
    record CategoryView(String code, String name, String parent) {}

    /** 联络站. */
    record StationView(long id, String name, StationKind kind, Station.Tier tier, Coded region, Named parent) {}

    /** A deputy in a group; on duty today at the group's station or not. */
    record MemberView(long id, String name, DeputyLevel level, boolean leader, boolean onDuty) {}

    /** 代表小组. */
    record GroupView(
            long id, String name, Named station, List<Coded> expertise, List<Coded> grids, List<MemberView> members) {}

    /** 人大代表. */
    record DeputyView(long id, String name, DeputyLevel level, String profession, Coded region, List<Named> groups) {}

    /** 部门. */
    record DepartmentView(long id, String name, Coded region, List<Coded> competences, List<Named> handlers) {}

    /** Who asks, as {@code GET /me} says it. */
    record MeView(
            long id,
            String username,
            String name,
            Set<Role> roles,
            Coded region,
            List<Coded> grids,
            List<Named> groups,
            Named station,
            Named department) {}
}
