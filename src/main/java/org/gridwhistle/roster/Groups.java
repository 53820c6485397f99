package org.gridwhistle.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The deputy groups, who is in them and who is on duty. */
@Component
public class Groups {

    private final RosterBook book;

    Groups(RosterBook book) {
        this.book = book;
    }

    public Optional<DeputyGroup> byId(long id) {
        return Optional.ofNullable(book.state().groups.get(id));
    }

    /** The groups that cover the grid. */
    public List<DeputyGroup> covering(String gridCode) {
        return book.state().groupsByGrid.getOrDefault(gridCode, List.of());
    }

    /** Its members, leaders first. */
    public List<GroupMember> membersOf(long groupId) {
        return book.state().members.getOrDefault(groupId, List.of());
    }

    /** The groups a deputy is in. */
    public List<DeputyGroup> of(long personId) {
        return all().stream()
                .filter(group -> membersOf(group.id()).stream().anyMatch(member -> member.personId() == personId))
                .toList();
    }

    /** Ids of its leaders. */
    public List<Long> leadersOf(long groupId) {
        return membersOf(groupId).stream()
                .filter(GroupMember::leader)
                .map(GroupMember::personId)
                .toList();
    }

    /** Ids of the members of the groups, and of all groups of the stations. */
    public Set<Long> deputiesOf(Set<Long> groupIds, Set<Long> stationIds) {
        return all().stream()
                .filter(group -> groupIds.contains(group.id())
                        || stationIds.contains(group.station().id()))
                .flatMap(group -> membersOf(group.id()).stream())
                .map(GroupMember::personId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Ids of the groups with a member who is on duty at the group's station that day. */
    public Set<Long> onDuty(LocalDate day) {
        var onDuty = book.onDuty(day);
        return all().stream()
                .filter(group -> membersOf(group.id()).stream()
                        .anyMatch(member -> onDuty.getOrDefault(group.station().id(), Set.of())
                                .contains(member.personId())))
                .map(DeputyGroup::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of the people on duty at a station that day. */
    public Set<Long> peopleOnDuty(long stationId, LocalDate day) {
        return book.onDuty(day).getOrDefault(stationId, Set.of());
    }

    /** All of them, by id. */
    public Collection<DeputyGroup> all() {
        return book.state().groups.values();
    }
}
