package org.gridwhistle.identity;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TokenMapper {

    void insert(
            @Param("tokenHash") String tokenHash,
            @Param("accountId") long accountId,
            @Param("createdAt") Instant createdAt,
            @Param("expiresAt") Instant expiresAt);

    TokenRow find(@Param("tokenHash") String tokenHash);

    void delete(@Param("tokenHash") String tokenHash);

    void deleteExpired(@Param("accountId") long accountId, @Param("now") Instant now);
}
