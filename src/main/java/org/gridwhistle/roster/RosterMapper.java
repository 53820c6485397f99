package org.gridwhistle.roster;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RosterMapper {

    String stamp();

    List<Region> regions();

    List<Category> categories();

    List<StationRow> stations();

    List<PersonLinkRow> stationStaff();

    List<Deputy> deputies();

    List<DeputyGroupRow> groups();

    /** Leaders first. */
    List<GroupMemberRow> members();

    List<CodeLinkRow> groupGrids();

    List<CodeLinkRow> groupExpertise();

    List<CodeLinkRow> workerGrids();

    List<DepartmentRow> departments();

    List<CodeLinkRow> competences();

    List<PersonLinkRow> handlers();

    List<PersonLinkRow> onDuty(@Param("day") LocalDate day);
}
