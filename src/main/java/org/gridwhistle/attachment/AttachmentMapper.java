package org.gridwhistle.attachment;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AttachmentMapper {

    void insert(AttachmentRow row);

    List<AttachmentView> ofCase(@Param("caseNumber") String caseNumber);

    AttachmentRow find(@Param("id") String id);

    long countPieces(@Param("sha256") String sha256);

    void insertPiece(@Param("sha256") String sha256, @Param("seq") int seq, @Param("bytes") byte[] bytes);

    PieceRow piece(@Param("sha256") String sha256, @Param("seq") int seq);
}
