package org.gridwhistle.cases;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads the running clocks of open cases in batches. */
@Mapper
interface DryRunMapper {

    /** @param regionPrefix subtree to look at, null for everywhere */
    List<MeasuredClockRow> clocks(
            @Param("after") long after, @Param("regionPrefix") String regionPrefix, @Param("limit") int limit);

    List<MeasuredChangeRow> changes(@Param("clocks") Collection<Long> clocks);
}
