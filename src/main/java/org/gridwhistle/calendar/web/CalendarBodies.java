package org.gridwhistle.calendar.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.gridwhistle.calendar.GivenDay;
import org.gridwhistle.calendar.GivenHours;
import org.gridwhistle.calendar.GivenHours.GivenSeason;
import org.gridwhistle.calendar.GivenHours.GivenShift;

/** What changes of the calendar bring along. */
final class CalendarBodies {

    private static final int MOST_DAYS = 400;
    private static final int MOST_SHIFTS = 8;
    private static final int MOST_SEASONS = 12;
    private static final int NAME = 50;

    /** Something beside blanks, those of Chinese keyboards included. */
    private static final String SAID = "[\\s\\S]*[^\\s\\u00a0\\u2000-\\u200b\\u3000\\ufeff][\\s\\S]*";

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private CalendarBodies() {}

    /** {@code PUT /calendar/{year}}: every day that differs from the plain week. */
    record YearBody(
            @Schema(example = "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm") @Size(max = 200)
            String source,

            @NotNull @Size(max = MOST_DAYS) List<@NotNull @Valid DayBody> days) {

        List<GivenDay> given() {
            var given = new ArrayList<GivenDay>();
            for (DayBody day : days) {
                given.add(new GivenDay(given.size() + 1, day.date(), day.name(), day.offDay()));
            }
            return given;
        }
    }

    record DayBody(
            @Schema(example = "2026-10-01") LocalDate date,
            @Schema(example = "国庆节") String name,

            @Schema(example = "true", description = "false for a weekend day that is worked") @JsonProperty("isOffDay")
            Boolean offDay) {}

    /** {@code POST /calendar/closings}. */
    record ClosingBody(
            @Schema(example = "410481000000") @NotBlank @Size(max = 15)
            String regionCode,

            @Schema(example = "2026-07-20") @NotNull LocalDate from,

            @Schema(example = "2026-07-21", description = "the last day") @NotNull
            LocalDate to,

            @Schema(example = "防汛，机关停止办公") @NotBlank @Pattern(regexp = SAID) @Size(max = NAME)
            String reason) {}

    /** {@code PUT /calendar/working-hours}: the hours of all years. */
    record HoursBody(
            @NotEmpty @Size(max = MOST_SHIFTS) List<@NotNull @Valid ShiftBody> usual,
            @NotNull @Size(max = MOST_SEASONS) List<@NotNull @Valid SeasonBody> seasons) {

        GivenHours given() {
            return new GivenHours(
                    shifts(usual),
                    seasons.stream()
                            .map(season -> new GivenSeason(
                                    season.name(), season.from(), season.until(), shifts(season.shifts())))
                            .toList());
        }

        private static List<GivenShift> shifts(List<ShiftBody> bodies) {
            return bodies.stream()
                    .map(shift -> new GivenShift(LocalTime.parse(shift.from()), LocalTime.parse(shift.until())))
                    .toList();
        }
    }

    record ShiftBody(
            @Schema(example = "08:30") @NotNull @Pattern(regexp = TIME)
            String from,

            @Schema(example = "12:00") @NotNull @Pattern(regexp = TIME)
            String until) {}

    record SeasonBody(
            @Schema(example = "夏季作息") @NotBlank @Pattern(regexp = SAID) @Size(max = NAME)
            String name,

            @Schema(example = "05-01") @NotNull @Pattern(regexp = "\\d\\d-\\d\\d")
            String from,

            @Schema(example = "09-30", description = "the last day") @NotNull @Pattern(regexp = "\\d\\d-\\d\\d")
            String until,

            @NotEmpty @Size(max = MOST_SHIFTS) List<@NotNull @Valid ShiftBody> shifts) {}
}
