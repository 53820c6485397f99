package org.gridwhistle.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PolicyMapper {

    /** Oldest first. */
    List<PolicyRow> published();

    List<PolicyLimitRow> publishedLimits();

    /** In the order they were made. */
    List<PolicyRow> page(@Param("after") long after, @Param("limit") int limit);

    long count();

    PolicyRow find(@Param("version") String version);

    PolicyRow lock(@Param("version") String version);

    List<PolicyLimitRow> limitsOf(@Param("policyId") long policyId);

    boolean isTaken(@Param("effectiveFrom") LocalDate effectiveFrom);

    void insert(
            @Param("version") String version,
            @Param("values") PolicyValues values,
            @Param("by") Change by,
            @Param("key") GeneratedKey key);

    int update(@Param("row") PolicyRow row, @Param("values") PolicyValues values, @Param("by") Change by);

    int publish(@Param("row") PolicyRow row, @Param("effectiveFrom") LocalDate effectiveFrom, @Param("by") Change by);

    int delete(@Param("row") PolicyRow row);

    void deleteLimits(@Param("policyId") long policyId);

    void insertLimits(@Param("policyId") long policyId, @Param("limits") List<PolicyLimit> limits);

    /** Who changes a policy, and when. */
    record Change(long id, String name, Instant at) {}
}
