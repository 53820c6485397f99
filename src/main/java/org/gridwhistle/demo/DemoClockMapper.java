package org.gridwhistle.demo;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DemoClockMapper {

    Long aheadSeconds();

    int update(@Param("aheadSeconds") long aheadSeconds);

    void insert(@Param("aheadSeconds") long aheadSeconds);
}
