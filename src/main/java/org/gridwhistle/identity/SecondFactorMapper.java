package org.gridwhistle.identity;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SecondFactorMapper {

    SecondFactorRow find(@Param("accountId") long accountId);

    void insertPending(@Param("accountId") long accountId, @Param("secret") String secret);

    int setPending(@Param("accountId") long accountId, @Param("secret") String secret);

    int confirm(@Param("accountId") long accountId, @Param("secret") String secret, @Param("step") long step);

    int useStep(@Param("accountId") long accountId, @Param("step") long step);

    void delete(@Param("accountId") long accountId);

    void insertRecoveryCode(@Param("accountId") long accountId, @Param("codeHash") String codeHash);

    int useRecoveryCode(
            @Param("accountId") long accountId, @Param("codeHash") String codeHash, @Param("now") Instant now);

    int countRecoveryCodes(@Param("accountId") long accountId);

    void deleteRecoveryCodes(@Param("accountId") long accountId);
}
