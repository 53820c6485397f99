package org.gridwhistle.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.cases.CaseSource;
import org.gridwhistle.cases.Location;
import org.gridwhistle.cases.Outcome;
import org.gridwhistle.cases.Resident;
import org.gridwhistle.cases.Satisfaction;

/** What the calls of the HTTP contract bring along; the bounds are those of the columns. */
final class CaseBodies {

    static final int TITLE = 200;
    static final int DESCRIPTION = 10_000;
    static final int TEXT = 4000;
    static final int REASON = 1000;

    /** Something beside blanks; those of Chinese keyboards, which NotBlank lets pass, are blanks too. */
    static final String SAID = "[\\s\\S]*[^\\s\\u00a0\\u2000-\\u200b\\u3000\\ufeff][\\s\\S]*";

    private CaseBodies() {}

    /** {@code POST /cases}. */
    record RaiseBody(
            @Schema(example = "建设路与文化路口路灯不亮") @NotBlank @Pattern(regexp = SAID) @Size(max = TITLE)
            String title,

            @Schema(example = "三盏路灯连续两晚不亮, 学生下晚自习看不清路。") @NotBlank @Pattern(regexp = SAID) @Size(max = DESCRIPTION)
            String description,

            @Schema(example = "NORMAL") Urgency urgency,
            @Size(max = 20) String categoryCode,

            @Schema(example = "410481001001001") @NotBlank @Size(max = 15)
            String regionCode,

            @Valid Location location,
            @Valid Resident resident,
            CaseSource source) {}

    /** An act that needs nothing said. */
    record NothingBody() {}

    record DispatchBody(
            @NotNull Long groupId,

            @NotBlank @Pattern(regexp = SAID) @Size(max = REASON)
            String reason) {}

    record QuestionBody(
            @NotBlank @Pattern(regexp = SAID) @Size(max = REASON)
            String question) {}

    record TextBody(
            @NotBlank @Pattern(regexp = SAID) @Size(max = TEXT)
            String text) {}

    record ReasonBody(
            @NotBlank @Pattern(regexp = SAID) @Size(max = REASON)
            String reason) {}

    record AssignBody(
            @NotNull Long deputyId, @Size(max = REASON) String reason) {}

    record ArriveBody(
            @Valid Location location, @Size(max = TEXT) String note) {}

    record InvolveBody(
            @NotNull Long lead,
            @Size(max = 20) List<@NotNull Long> joint,

            @NotBlank @Pattern(regexp = SAID) @Size(max = 2000)
            String request) {}

    /** How a matter was settled; {@code plannedFor} goes with PLANNED. */
    record ResultBody(
            @Schema(allowableValues = {"RESOLVED", "EXPLAINED", "PLANNED"}) @NotNull
            Outcome result,

            @NotBlank @Pattern(regexp = SAID) @Size(max = TEXT)
            String text,

            @Schema(example = "2026-12-31") LocalDate plannedFor) {}

    record ReworkBody(
            @NotBlank @Pattern(regexp = SAID) @Size(max = REASON)
            String reason,

            Long departmentId) {}

    /** What the raiser says, and what the resident behind the case told the raiser. */
    record EvaluateBody(
            @NotNull Satisfaction result,
            @NotNull @Min(1) @Max(5) Integer attitude,
            @Size(max = 2000) String text,
            Satisfaction residentResult,
            @Min(1) @Max(5) Integer residentAttitude) {}

    /** A supervisor's decision. */
    record DecisionBody(
            @NotNull Boolean accept,

            @NotBlank @Pattern(regexp = SAID) @Size(max = REASON)
            String reason) {}

    record ReturnDecisionBody(
            @NotNull Boolean accept,
            Long otherDepartmentId,

            @NotBlank @Pattern(regexp = SAID) @Size(max = REASON)
            String reason) {}

    record ExtensionBody(
            @NotNull @Min(1) Integer days,

            @NotBlank @Pattern(regexp = SAID) @Size(max = REASON)
            String reason) {}

    record SuspensionBody(
            @NotBlank @Pattern(regexp = SAID) @Size(max = REASON)
            String reason,

            @Schema(example = "2026-12-31") @NotNull LocalDate reviewOn) {}

    record MergeBody(
            @Schema(example = "WG202611230001") @NotBlank @Size(max = 20)
            String into) {}
}
