package org.gridwhistle.roster;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RosterEntryMapper {

    void restamp(@Param("stamp") String stamp);

    void region(Region region);

    void station(
            @Param("name") String name,
            @Param("kind") StationKind kind,
            @Param("regionCode") String regionCode,
            @Param("parentId") Long parentId,
            @Param("key") GeneratedKey key);

    void staff(@Param("stationId") long stationId, @Param("personId") long personId);

    void deputy(Deputy deputy);

    void group(@Param("name") String name, @Param("stationId") long stationId, @Param("key") GeneratedKey key);

    void member(@Param("groupId") long groupId, @Param("personId") long personId, @Param("leader") boolean leader);

    void groupGrid(@Param("groupId") long groupId, @Param("gridCode") String gridCode);

    void groupExpertise(@Param("groupId") long groupId, @Param("categoryCode") String categoryCode);

    void duties(@Param("duties") List<Duty> duties);

    void gridWorker(@Param("personId") long personId, @Param("gridCode") String gridCode);

    void department(@Param("name") String name, @Param("regionCode") String regionCode, @Param("key") GeneratedKey key);

    void competence(@Param("departmentId") long departmentId, @Param("categoryCode") String categoryCode);

    void handler(@Param("departmentId") long departmentId, @Param("personId") long personId);
}
