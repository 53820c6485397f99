package org.gridwhistle.identity;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountMapper {

    String stamp();

    void restamp(@Param("stamp") String stamp);

    List<AccountRow> accounts();

    List<AccountRoleRow> roles();

    String passwordHash(@Param("id") long id);

    void insert(@Param("account") NewAccount account, @Param("key") GeneratedKey key);

    void insertRole(@Param("accountId") long accountId, @Param("role") Role role);

    int setEnabled(@Param("id") long id, @Param("enabled") boolean enabled);
}
