package org.gridwhistle.calendar;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface PolicyMapper {

    /** Oldest first. */
    List<PolicyRow> policies();

    List<PolicyLimitRow> limits();
}
