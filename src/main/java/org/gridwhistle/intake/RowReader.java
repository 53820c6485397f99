package org.gridwhistle.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.cases.CaseSource;
import org.gridwhistle.cases.Location;
import org.gridwhistle.cases.RaiseCase;
import org.gridwhistle.cases.Resident;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.intake.CaseSheet.Column;
import org.gridwhistle.intake.CaseSheet.Row;
import org.gridwhistle.roster.Categories;
import org.gridwhistle.roster.Region;
import org.gridwhistle.roster.Regions;
import org.gridwhistle.shared.ColumnTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads what a row means, and says in the caller's language what is wrong with it. */
@Component
class RowReader {

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 10_000;
    private static final int ADDRESS = 200;
    private static final int RESIDENT_NAME = 50;
    private static final int RESIDENT_PHONE = 30;
    private static final int FINEST = 20;
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private final Regions regions;
    private final Categories categories;
    private final MessageSource texts;
    private final Clock clock;

    RowReader(Regions regions, Categories categories, MessageSource texts, Clock clock) {
        this.regions = regions;
        this.categories = categories;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a row says, or why it says nothing usable. */
    record Reading(RaiseCase.Report report, List<ImportResult.RowError> errors) {}

    Reading read(Row row, Caller caller) {
        var errors = new ArrayList<ImportResult.RowError>();
        if (row.misshapen()) {
            errors.add(error(row, null, "cells"));
            return new Reading(null, errors);
        }
        String title = text(row, Column.TITLE, TITLE, errors);
        String description = text(row, Column.DESCRIPTION, DESCRIPTION, errors);
        String region = region(row, caller, errors);
        Instant raisedAt = parsed(row, Column.RAISED_AT, this::time, errors);
        if (raisedAt != null && raisedAt.isAfter(clock.instant())) {
            errors.add(error(row, Column.RAISED_AT, "future"));
        }
        Urgency urgency = parsed(row, Column.URGENCY, text -> Urgency.valueOf(text.toUpperCase(Locale.ROOT)), errors);
        BigDecimal lat = degrees(row, Column.LAT, 90, errors);
        BigDecimal lng = degrees(row, Column.LNG, 180, errors);
        String address = optional(row, Column.ADDRESS, ADDRESS, errors);
        String residentName = optional(row, Column.RESIDENT_NAME, RESIDENT_NAME, errors);
        String residentPhone = optional(row, Column.RESIDENT_PHONE, RESIDENT_PHONE, errors);
        String category = category(row, errors);
        if (!errors.isEmpty()) {
            return new Reading(null, errors);
        }
        var location = lat == null && lng == null && address == null ? null : new Location(lat, lng, address);
        var resident = residentName == null && residentPhone == null ? null : new Resident(residentName, residentPhone);
        var report = new RaiseCase.Report(
                title, description, urgency, category, region, location, resident, CaseSource.IMPORT, raisedAt);
        return new Reading(report, errors);
    }

    private String text(Row row, Column column, int longest, List<ImportResult.RowError> errors) {
        if (row.cell(column) == null) {
            errors.add(error(row, column, "missing"));
            return null;
        }
        return optional(row, column, longest, errors);
    }

    private String optional(Row row, Column column, int longest, List<ImportResult.RowError> errors) {
        String text = row.cell(column);
        if (text != null && text.length() > longest) {
            errors.add(error(row, column, "tooLong", longest));
        }
        return text;
    }

    private String region(Row row, Caller caller, List<ImportResult.RowError> errors) {
        String code = text(row, Column.REGION_CODE, Integer.MAX_VALUE, errors);
        if (code == null) {
            return null;
        }
        Optional<Region> region = regions.byCode(code);
        if (region.isEmpty()) {
            errors.add(error(row, Column.REGION_CODE, "unknown", code));
        } else if (!caller.reaches(region.get().prefix())) {
            errors.add(error(row, Column.REGION_CODE, "outside", code));
        }
        return code;
    }

    /** A category may be given by its code or by its name. */
    private String category(Row row, List<ImportResult.RowError> errors) {
        String given = row.cell(Column.CATEGORY);
        if (given == null) {
            return null;
        }
        var code = categories.codeOf(given);
        if (code.isEmpty()) {
            errors.add(error(row, Column.CATEGORY, "unknown", given));
        }
        return code.orElse(null);
    }

    private Instant time(String text) {
        var moment = moment(text);
        if (!ColumnTime.holds(moment)) {
            throw new IllegalArgumentException(text);
        }
        return moment;
    }

    private Instant moment(String text) {
        try {
            if (text.length() == "2026-01-01".length()) {
                return LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant();
            }
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text, PLAIN).atZone(clock.getZone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private BigDecimal degrees(Row row, Column column, int most, List<ImportResult.RowError> errors) {
        return parsed(
                row,
                column,
                text -> {
                    var value = new BigDecimal(text);
                    if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0 || value.scale() > FINEST) {
                        throw new IllegalArgumentException(text);
                    }
                    return value;
                },
                errors);
    }

    private <T> T parsed(Row row, Column column, Function<String, T> meaning, List<ImportResult.RowError> errors) {
        String text = row.cell(column);
        if (text == null) {
            return null;
        }
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException unreadable) {
            errors.add(error(row, column, "unreadable", text));
            return null;
        }
    }

    private ImportResult.RowError error(Row row, Column column, String what, Object... words) {
        return new ImportResult.RowError(
                row.number(), column == null ? null : column.header(), sentence("import." + what, words));
    }

    String sentence(String key, Object... words) {
        return texts.getMessage(key, words, LocaleContextHolder.getLocale());
    }
}
