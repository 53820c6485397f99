package org.gridwhistle.gateway;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface IdempotencyKeyMapper {

    void insert(
            @Param("asked") IdempotencyKeys.Asked asked,
            @Param("lease") String lease,
            @Param("leaseUntil") Instant leaseUntil,
            @Param("now") Instant now);

    IdempotencyKeyRow find(@Param("asked") IdempotencyKeys.Asked asked);

    int takeOver(
            @Param("asked") IdempotencyKeys.Asked asked,
            @Param("oldLease") String oldLease,
            @Param("lease") String lease,
            @Param("leaseUntil") Instant leaseUntil);

    int keep(
            @Param("asked") IdempotencyKeys.Asked asked,
            @Param("lease") String lease,
            @Param("status") int status,
            @Param("etag") String etag,
            @Param("location") String location,
            @Param("body") String body);

    void free(@Param("asked") IdempotencyKeys.Asked asked, @Param("lease") String lease);

    void freeAllOf(@Param("leases") String leases);

    void deleteBefore(@Param("before") Instant before);
}
