package org.gridwhistle.cases;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Read-side SQL: lists, counts and boards over our own tables, all with the same scope. */
@Mapper
interface CaseListMapper {

    List<Case> list(@Param("query") CaseQueries.Query query);

    long count(@Param("query") CaseQueries.Query query);

    List<CaseTallyRow> tally(@Param("query") TallyQueries.Query query);

    List<Case> worst(@Param("query") CaseQueries.Query query);

    List<BoardCountRow> board(@Param("query") CaseQueries.Query query);

    long countAtRisk(@Param("query") CaseQueries.Query query);

    List<GroupLoadRow> openByGroup(@Param("groups") Collection<Long> groups);

    List<ChainHeadRow> chainHeads(@Param("afterId") long afterId, @Param("limit") int limit);

    List<CaseEventRow> eventsOf(@Param("caseIds") Collection<Long> caseIds);

    List<StageCountRow> openByStageAndLight();

    /** @param number null for every open case; likewise below */
    List<OpenStageRow> openStages(@Param("number") String number);

    List<OpenAssignmentRow> openAssignments(@Param("number") String number);

    List<OpenSupervisionRow> supervisionsUnderWay(@Param("number") String number);

    List<OpenClock> openClocks(
            @Param("number") String number, @Param("afterId") long afterId, @Param("limit") int limit);

    Stage stageOf(@Param("number") String number);
}
