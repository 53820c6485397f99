package org.gridwhistle.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuditMapper {

    void insert(@Param("row") AuditRow row, @Param("mac") String mac, @Param("key") GeneratedKey key);

    Long waitingForSeal();

    List<UnsealedRow> unsealed(@Param("limit") int limit);

    int seal(@Param("id") long id, @Param("seq") long seq, @Param("link") String link);

    List<KnownRow> known(@Param("ids") Collection<Long> ids);

    HeadRow head();

    HeadRow lockHead();

    HeadRow tryLockHead();

    void insertHead(@Param("head") HeadRow head);

    void moveHead(@Param("seq") long seq, @Param("link") String link, @Param("mac") String mac);

    AnchorRow anchor();

    void insertAnchor(@Param("anchor") AnchorRow anchor);

    List<AuditRow> sealed(@Param("after") long after, @Param("upTo") long upTo, @Param("limit") int limit);

    Long firstSeq();

    Long lastSeq();

    Long firstSeqSince(@Param("since") Instant since);

    String linkAt(@Param("seq") long seq);

    int deleteBetween(@Param("from") long from, @Param("to") long to);

    List<AuditRow> list(@Param("filter") AuditFilter filter, @Param("before") Long before, @Param("limit") int limit);

    long count(@Param("filter") AuditFilter filter, @Param("before") Long before);
}
