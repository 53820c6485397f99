package org.gridwhistle.calendar;

import org.gridwhistle.shared.Labelled;

/** Why a day counts towards a limit, or why it does not. */
public enum DayReason implements Labelled {
    /** 工作日: counts. */
    WORKING_DAY,
    /** 调休上班: a weekend day that is worked, counts. */
    MAKE_UP_DAY,
    /** 自然日: plain hours run on every day. */
    CALENDAR_DAY,
    /** 起算当日: working days are counted from the day after. */
    START_DAY,
    /** 非工作时段: a working day of which no working time falls between start and due. */
    OUTSIDE_HOURS,
    /** 部分暂停: counts with what was worked before or after a pause on this day. */
    PARTLY_PAUSED,
    /** 暂停: the clock stood still all day. */
    PAUSED,
    /** 周末. */
    WEEKEND,
    /** 法定节假日: its name stands in the note. */
    HOLIDAY,
    /** 当地停止办公: why stands in the note. */
    CLOSED
}
