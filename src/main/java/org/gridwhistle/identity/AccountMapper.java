package org.gridwhistle.identity;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountMapper {

    String stamp();

    void restamp(@Param("stamp") String stamp);

    List<AccountRow> accounts();

    List<AccountRoleRow> roles();

    CredentialRow credentials(@Param("username") String username);

    String passwordHash(@Param("id") long id);

    void insert(
            @Param("account") NewAccount account,
            @Param("passwordSetAt") Instant passwordSetAt,
            @Param("oneTime") boolean oneTime,
            @Param("key") GeneratedKey key);

    void insertRole(@Param("accountId") long accountId, @Param("role") Role role);

    void deleteRoles(@Param("accountId") long accountId);

    int setEnabled(@Param("id") long id, @Param("enabled") boolean enabled);

    void setPassword(
            @Param("id") long id,
            @Param("hash") String hash,
            @Param("setAt") Instant setAt,
            @Param("oneTime") boolean oneTime);

    void beginEpoch(@Param("id") long id);

    List<FormerPasswordRow> formerPasswords(@Param("accountId") long accountId);

    void keepFormerPassword(@Param("accountId") long accountId, @Param("hash") String hash);

    void forgetFormerPasswords(@Param("accountId") long accountId, @Param("upTo") long upTo);
}
