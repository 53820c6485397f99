package org.gridwhistle.identity;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TokenMapper {

    void insert(
            @Param("tokenHash") String tokenHash,
            @Param("accountId") long accountId,
            @Param("createdAt") Instant createdAt,
            @Param("expiresAt") Instant expiresAt,
            @Param("epoch") int epoch,
            @Param("address") String address,
            @Param("agent") String agent);

    TokenRow find(@Param("tokenHash") String tokenHash);

    List<OwnTokenRow> of(@Param("accountId") long accountId, @Param("epoch") int epoch, @Param("now") Instant now);

    void delete(@Param("tokenHash") String tokenHash);

    int deleteOwn(@Param("id") long id, @Param("accountId") long accountId);

    void deleteOf(@Param("accountId") long accountId);

    void deleteExpired(@Param("accountId") long accountId, @Param("now") Instant now);
}
