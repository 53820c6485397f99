package org.gridwhistle.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseMapper {

    Case find(@Param("number") String number);

    Case lock(@Param("number") String number);

    List<Case> lockAll(@Param("ids") Collection<Long> ids);

    void insert(Case c);

    int update(Case c);

    List<Assignment> assignments(@Param("caseId") long caseId);

    void insertAssignment(@Param("caseId") long caseId, @Param("assignment") Assignment assignment);

    void updateAssignment(@Param("caseId") long caseId, @Param("assignment") Assignment assignment);

    List<CaseClock> runningClocks(@Param("caseId") long caseId);

    List<CaseClock> runningClocksOfAll(@Param("caseIds") Collection<Long> caseIds);

    List<CaseClock> allClocks(@Param("caseId") long caseId);

    void insertClock(@Param("caseId") long caseId, @Param("clock") CaseClock clock);

    void updateClock(@Param("clock") CaseClock clock);

    void insertRung(
            @Param("clockId") long clockId,
            @Param("rung") String rung,
            @Param("dueAt") Instant dueAt,
            @Param("takenAt") Instant takenAt);

    void insertOpenings(
            @Param("caseId") long caseId,
            @Param("openings") List<Case.CircleOpening> openings,
            @Param("openedAt") Instant openedAt);

    List<Case.CircleOpening> openings(@Param("caseId") long caseId);

    void insertEvents(@Param("events") List<CaseEventRow> events);

    List<CaseEventRow> events(@Param("caseId") long caseId);

    List<CaseEventRow> refusals(@Param("caseId") long caseId);

    void insertDecline(
            @Param("caseId") long caseId,
            @Param("dispatchNo") int dispatchNo,
            @Param("deputyId") long deputyId,
            @Param("reason") String reason,
            @Param("declinedAt") Instant declinedAt);

    Set<Long> declinedBy(@Param("caseId") long caseId, @Param("dispatchNo") int dispatchNo);

    List<Long> openAssignmentIds(@Param("number") String number);

    AssignmentState assignmentState(@Param("assignmentId") long assignmentId);

    List<CaseClock> runningClocksOf(@Param("number") String number, @Param("assignmentId") Long assignmentId);

    int startDay(@Param("onDate") LocalDate onDate);

    int lockDay(@Param("onDate") LocalDate onDate);

    void advanceDay(@Param("onDate") LocalDate onDate, @Param("lastNumber") int lastNumber);

    List<CaseRequest> requests(@Param("caseId") long caseId);

    void insertRequest(@Param("caseId") long caseId, @Param("request") CaseRequest request);

    void updateRequest(@Param("caseId") long caseId, @Param("request") CaseRequest request);

    List<Supervision> supervisions(@Param("caseId") long caseId);

    void insertSupervision(@Param("caseId") long caseId, @Param("task") Supervision task);

    void updateSupervision(@Param("caseId") long caseId, @Param("task") Supervision task);

    List<ClockChangeRow> changes(@Param("clockId") long clockId);

    void insertChanges(@Param("clockId") long clockId, @Param("changes") List<ClockChangeRow> changes);

    List<MergedRow> mergedInto(@Param("numbers") List<String> numbers);
}
