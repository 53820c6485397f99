package org.gridwhistle.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CalendarMapper {

    /** Takes the subject's row until the transaction ends, so that one change follows another. */
    void bump(@Param("subject") ChangeStamp.Subject subject);

    long revision(@Param("subject") ChangeStamp.Subject subject);

    /** As {@link #revision}, and nobody else changes the subject until the transaction ends. */
    long hold(@Param("subject") ChangeStamp.Subject subject);

    List<AnnouncedYearRow> years();

    List<AnnouncedDayRow> days();

    /** By their first day, then by region. */
    List<ClosingRow> closings();

    /** The usual hours first, then the seasons in the order of the year; one row for each shift. */
    List<SeasonShiftRow> shifts();

    void deleteDays(@Param("year") int year);

    void deleteYear(@Param("year") int year);

    void insertYear(@Param("year") AnnouncedYearRow year);

    void insertDays(@Param("days") List<AnnouncedDayRow> days);

    void insertClosing(@Param("closing") NewClosing closing, @Param("key") GeneratedKey key);

    int deleteClosing(@Param("id") long id);

    void deleteShifts();

    void deleteSeasons();

    void insertSeason(
            @Param("name") String name,
            @Param("from") String from,
            @Param("until") String until,
            @Param("key") GeneratedKey key);

    void insertShift(@Param("season") long season, @Param("begins") String begins, @Param("ends") String ends);

    /** Days on which offices in a region are to stay closed. */
    record NewClosing(
            String regionCode,
            String regionPrefix,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason,
            Instant enteredAt,
            long enteredBy) {}
}
