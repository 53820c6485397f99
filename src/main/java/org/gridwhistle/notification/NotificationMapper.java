package org.gridwhistle.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NotificationMapper {

    void insert(
            @Param("people") Collection<Long> people,
            @Param("kind") String kind,
            @Param("caseNumber") String caseNumber,
            @Param("caseTitle") String caseTitle,
            @Param("actorName") String actorName,
            @Param("createdAt") Instant createdAt);

    List<Notification> unread(@Param("person") long person, @Param("limit") int limit);

    long countUnread(@Param("person") long person);

    void markRead(@Param("person") long person, @Param("upTo") long upTo, @Param("at") Instant at);
}
