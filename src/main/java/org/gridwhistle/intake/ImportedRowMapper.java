package org.gridwhistle.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ImportedRowMapper {

    Set<String> known(@Param("hashes") Collection<String> hashes);

    void insert(
            @Param("rowHash") String rowHash,
            @Param("caseNumber") String caseNumber,
            @Param("importedAt") Instant importedAt);
}
