package org.gridwhistle.roster;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gridwhistle.shared.UseCase;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the organisation down: who and what there is, and who stands where. Whoever calls it has checked what is
 * written; the database refuses what does not fit together. Other nodes follow within seconds.
 */
@UseCase
public class ExtendRoster {

    private static final int ROWS_AT_ONCE = 200;

    private final RosterEntryMapper mapper;
    private final RosterBook book;

    ExtendRoster(RosterEntryMapper mapper, RosterBook book) {
        this.mapper = mapper;
        this.book = book;
    }

    /** Parents before children. */
    public void addRegions(List<Region> regions) {
        regions.forEach(mapper::region);
        changed();
    }

    /** @return its id */
    public long addStation(String name, StationKind kind, String regionCode, Long parentId) {
        var key = new GeneratedKey();
        mapper.station(name, kind, regionCode, parentId, key);
        changed();
        return key.id();
    }

    public void addStaff(long stationId, long personId) {
        mapper.staff(stationId, personId);
        changed();
    }

    public void addDeputy(Deputy deputy) {
        mapper.deputy(deputy);
        changed();
    }

    /** @return its id */
    public long addGroup(String name, long stationId, Collection<String> expertise, Collection<String> gridCodes) {
        var key = new GeneratedKey();
        mapper.group(name, stationId, key);
        expertise.forEach(code -> mapper.groupExpertise(key.id(), code));
        gridCodes.forEach(code -> mapper.groupGrid(key.id(), code));
        changed();
        return key.id();
    }

    public void addMember(long groupId, long personId, boolean leader) {
        mapper.member(groupId, personId, leader);
        changed();
    }

    public void addDuties(List<Duty> duties) {
        for (int from = 0; from < duties.size(); from += ROWS_AT_ONCE) {
            mapper.duties(duties.subList(from, Math.min(duties.size(), from + ROWS_AT_ONCE)));
        }
        changed();
    }

    public void addGridWorker(long personId, Collection<String> gridCodes) {
        gridCodes.forEach(code -> mapper.gridWorker(personId, code));
        changed();
    }

    /** @return its id */
    public long addDepartment(String name, String regionCode, Collection<String> competences) {
        var key = new GeneratedKey();
        mapper.department(name, regionCode, key);
        competences.forEach(code -> mapper.competence(key.id(), code));
        changed();
        return key.id();
    }

    public void addHandler(long departmentId, long personId) {
        mapper.handler(departmentId, personId);
        changed();
    }

    private void changed() {
        mapper.restamp(UUID.randomUUID().toString());
        book.forget();
        // another reader may meanwhile have kept what was there before the commit
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                book.forget();
            }
        });
    }
}
