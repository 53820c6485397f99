package org.gridwhistle.cases;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gridwhistle.calendar.CalendarChanged;

@Mapper
interface RecomputationMapper {

    void insert(
            @Param("changed") CalendarChanged changed,
            @Param("requestedAt") Instant requestedAt,
            @Param("settlesAt") Instant settlesAt);

    /** The oldest that is to be worked on and that nobody works on; null when there is none. */
    RecomputationRow next(@Param("now") Instant now);

    RecomputationRow newest();

    RecomputationRow oldestUnfinished();

    int claim(
            @Param("id") long id,
            @Param("lease") String lease,
            @Param("leaseUntil") Instant leaseUntil,
            @Param("now") Instant now);

    /** 0 when another node has it by now. */
    int hold(@Param("id") long id, @Param("lease") String lease, @Param("leaseUntil") Instant leaseUntil);

    void freeAllOf(@Param("leases") String leases);

    long countAffected(@Param("job") RecomputationRow job);

    void begin(@Param("id") long id, @Param("startedAt") Instant startedAt, @Param("caseCount") long caseCount);

    /** Open cases with a running clock that the change can touch, by id. */
    List<OpenCaseRow> affected(
            @Param("job") RecomputationRow job, @Param("afterCase") long afterCase, @Param("limit") int limit);

    void advance(
            @Param("id") long id,
            @Param("afterCase") long afterCase,
            @Param("done") int done,
            @Param("changed") int changed,
            @Param("failed") int failed);

    void finish(@Param("id") long id, @Param("finishedAt") Instant finishedAt, @Param("settled") boolean settled);
}
