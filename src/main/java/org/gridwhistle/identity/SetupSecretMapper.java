package org.gridwhistle.identity;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SetupSecretMapper {

    int replace(@Param("secretHash") String secretHash);

    void insert(@Param("secretHash") String secretHash);

    int take(@Param("secretHash") String secretHash);
}
