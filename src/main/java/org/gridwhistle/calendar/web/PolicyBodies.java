package org.gridwhistle.calendar.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.LimitUnit;
import org.gridwhistle.calendar.PolicyDraft;
import org.gridwhistle.calendar.PolicySetting;
import org.gridwhistle.calendar.Urgency;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What changes of a policy bring along; their values are judged by the policy's own rules, each with its place. */
final class PolicyBodies {

    private PolicyBodies() {}

    /** {@code POST /policies}. */
    record NewDraft(
            @Schema(example = "2027-01") @NotBlank @Size(max = 32) @Pattern(regexp = "[0-9][0-9A-Za-z-]*")
            String version,

            @Schema(example = "2026-01", description = "the version to begin from; absent: the one in force today")
            @Size(max = 32)
            String copyOf,

            @Schema(example = "依据 2027 年工作要点，缩短一般件办理时限") @Size(max = 500)
            String note) {}

    /** {@code PUT /policies/{version}}: all that the draft says from now on. */
    record Draft(
            @Schema(example = "依据 2027 年工作要点，缩短一般件办理时限") String note,
            LadderBody ladder,
            AllowancesBody allowances,
            List<LimitBody> limits) {

        PolicyDraft asked() {
            var settings = new EnumMap<PolicySetting, PolicyDraft.Cell>(PolicySetting.class);
            if (ladder != null) {
                put(settings, PolicySetting.REMIND_PERCENT, ladder.remindPercent());
                put(settings, PolicySetting.RED_AFTER_DAYS, ladder.redAfterDays());
                put(settings, PolicySetting.LISTED_AFTER_DAYS, ladder.listedAfterDays());
            }
            if (allowances != null) {
                put(settings, PolicySetting.RETURNS_PER_DEPARTMENT, allowances.returnsPerDepartment());
                put(settings, PolicySetting.EXTENSIONS_PER_CLOCK, allowances.extensionsPerClock());
                put(settings, PolicySetting.EXTENSION_DAYS, allowances.extensionDays());
                put(settings, PolicySetting.REWORK_ROUNDS, allowances.reworkRounds());
            }
            return new PolicyDraft(
                    note,
                    settings,
                    limits == null
                            ? List.of()
                            : limits.stream().map(LimitBody::asked).toList());
        }

        private static void put(Map<PolicySetting, PolicyDraft.Cell> settings, PolicySetting setting, String text) {
            settings.put(setting, new PolicyDraft.Cell(null, text));
        }
    }

    record LadderBody(
            @Schema(implementation = Integer.class, example = "80") @JsonDeserialize(using = PlainText.class)
            String remindPercent,

            @Schema(implementation = Integer.class, example = "1") @JsonDeserialize(using = PlainText.class)
            String redAfterDays,

            @Schema(implementation = Integer.class, example = "3") @JsonDeserialize(using = PlainText.class)
            String listedAfterDays) {}

    record AllowancesBody(
            @Schema(implementation = Integer.class, example = "1") @JsonDeserialize(using = PlainText.class)
            String returnsPerDepartment,

            @Schema(implementation = Integer.class, example = "1") @JsonDeserialize(using = PlainText.class)
            String extensionsPerClock,

            @Schema(implementation = Integer.class, example = "15") @JsonDeserialize(using = PlainText.class)
            String extensionDays,

            @Schema(implementation = Integer.class, example = "2") @JsonDeserialize(using = PlainText.class)
            String reworkRounds) {}

    record LimitBody(
            @Schema(example = "MF02", description = "code of a category; absent: all of them")
            String category,

            @Schema(implementation = Urgency.class, example = "NORMAL")
            String urgency,

            @Schema(implementation = ClockKind.class, example = "HANDLE")
            String clock,

            @Schema(implementation = BigDecimal.class, example = "7") @JsonDeserialize(using = PlainText.class)
            String amount,

            @Schema(implementation = LimitUnit.class, example = "WORKING_DAYS")
            String unit) {

        private static final LimitBody NOTHING = new LimitBody(null, null, null, null, null);

        /** A null in the list is a row that says nothing. */
        static PolicyDraft.Limit asked(LimitBody body) {
            var row = body == null ? NOTHING : body;
            return new PolicyDraft.Limit(null, row.category, row.urgency, row.clock, row.amount, row.unit);
        }
    }

    /** {@code POST /policies/{version}/publish}. */
    record Publication(
            @Schema(example = "2027-01-01", description = "clocks that start on this day or later go by it") @NotNull
            LocalDate effectiveFrom) {}
}
