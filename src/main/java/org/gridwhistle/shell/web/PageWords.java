package org.gridwhistle.shell.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.gridwhistle.calendar.TimeLimit;
import org.gridwhistle.shared.Labelled;
import org.springframework.context.MessageSource;

/**
 * What templates say and bundles alone cannot: terms by their label, times as people read them, and how long is left.
 * Templates know it as {@code #words}.
 */
public final class PageWords {

    private final MessageSource messages;
    private final Clock clock;
    private final Locale locale;

    PageWords(MessageSource messages, Clock clock, Locale locale) {
        this.messages = messages;
        this.clock = clock;
        this.locale = locale;
    }

    /** The term in the reader's language; empty for none. */
    public String label(Labelled term) {
        return term == null ? "" : text(term.textKey());
    }

    /** A term that a record kept by its name. */
    public String term(String type, String name) {
        return text(type + "." + name);
    }

    /** A limit as a policy states it: 4 个工作小时. */
    public String limit(TimeLimit limit) {
        return text("TimeLimit." + limit.unit(), limit.amount());
    }

    /** A time to the minute, with the day of the week; the year only where it is not this year. */
    public String at(Object time) {
        if (time == null) {
            return "";
        }
        ZonedDateTime there = zoned(time);
        boolean thisYear = there.getYear() == ZonedDateTime.now(clock).getYear();
        return format(there, thisYear ? "time.at" : "time.at-with-year");
    }

    /** A day without its time. */
    public String day(Object time) {
        if (time == null) {
            return "";
        }
        return time instanceof LocalDate day ? format(day, "time.day") : format(zoned(time), "time.day");
    }

    /** The machine-readable form of a time, for {@code <time datetime>}. */
    public String iso(Object time) {
        return time == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned(time));
    }

    /** How long is left until a time, or how long it has been over: 还剩 3 小时, 超时 1 天. */
    public String due(Object time) {
        if (time == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), instant(time));
        String side = left.isNegative() ? "due.over." : "due.left.";
        Duration amount = left.abs();
        if (amount.toHours() >= 48) {
            return text(side + "days", amount.toDays());
        }
        if (amount.toMinutes() >= 60) {
            return text(side + "hours", amount.toHours());
        }
        return text(side + "minutes", Math.max(1, amount.toMinutes()));
    }

    /** Whether a time has passed. */
    public boolean over(Object time) {
        return time != null && instant(time).isBefore(clock.instant());
    }

    private ZonedDateTime zoned(Object time) {
        return instant(time).atZone(clock.getZone());
    }

    /** Records keep their time as the text that was hashed. */
    private static Instant instant(Object time) {
        return time instanceof CharSequence text
                ? OffsetDateTime.parse(text).toInstant()
                : Instant.from((TemporalAccessor) time);
    }

    private String format(TemporalAccessor time, String patternKey) {
        return DateTimeFormatter.ofPattern(text(patternKey), locale).format(time);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}
