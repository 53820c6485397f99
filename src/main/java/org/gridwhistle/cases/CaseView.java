package org.gridwhistle.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridwhistle.attachment.AttachmentView;
import org.gridwhistle.calendar.Urgency;

/**
 * A case as the caller may see it; the names are the HTTP contract's. {@code allowedActions} is exactly what the caller
 * may do to it now. Personal data is masked unless the caller handles the case.
 */
public record CaseView(
        String number,
        int version,
        String title,
        String description,
        String categoryCode,
        String categoryName,
        Urgency urgency,
        Stage stage,
        Level level,
        Light light,
        int round,
        CaseSource source,
        RegionName region,
        Location location,
        Person raiser,
        Resident resident,
        Person group,
        Person station,
        Person deputy,
        List<HolderView> holders,
        List<RefusalView> refusals,
        DispatchView dispatch,
        List<AssignmentView> assignments,
        OffsetDateTime raisedAt,
        OffsetDateTime claimDueAt,
        OffsetDateTime dueAt,
        OffsetDateTime stageDueAt,
        OffsetDateTime closedAt,
        Outcome outcome,
        ResultView result,
        EvaluationView evaluation,
        String question,
        int urgeCount,
        String mergedInto,
        List<RequestView> requests,
        SuspensionView suspension,
        List<SupervisionView> supervisions,
        List<AttachmentView> attachments,
        List<String> allowedActions) {

    /** The region or grid where the case is, by the name of that day. */
    public record RegionName(String code, String name) {}

    /**
     * Whom the case waits for now.
     *
     * @param who a station, group, deputy, department or raiser; null for the supervisor of the region
     * @param since null where that was not noted down yet
     */
    public record HolderView(Awaited waitsFor, Person who, OffsetDateTime since, OffsetDateTime until) {}

    /**
     * Somebody let go of the case, or would not have it.
     *
     * @param department of whoever asked to return it
     * @param accepted what a supervisor decided about a return; null until then
     * @param passedTo the station or department that got it instead
     */
    public record RefusalView(
            RefusalKind kind,
            Person by,
            Person department,
            OffsetDateTime at,
            String reason,
            Boolean accepted,
            String decision,
            String passedTo) {

        RefusalView decided(boolean accept, String why, String next) {
            return new RefusalView(kind, by, department, at, reason, accept, why, next);
        }
    }

    /** Why the case went where it went, in the caller's language. */
    public record DispatchView(List<String> reasons, List<RunnerUpView> runnersUp) {}

    /** A group that could have taken the case. */
    public record RunnerUpView(Person group, List<String> reasons) {}

    /** What one department was asked, and where that stands. */
    public record AssignmentView(
            long id,
            Person department,
            AssignmentRole role,
            AssignmentState state,
            String request,
            OffsetDateTime openedAt,
            OffsetDateTime signDueAt,
            OffsetDateTime signedAt,
            OffsetDateTime replyDueAt,
            ReplyView reply) {}

    /** A department's answer. */
    public record ReplyView(Outcome result, String text, LocalDate plannedFor, OffsetDateTime at) {}

    /** What was achieved, as put before the people who raised the case. */
    public record ResultView(Outcome result, String text, LocalDate plannedFor) {}

    /** What the people who raised it said. */
    public record EvaluationView(
            Satisfaction result, Integer attitude, String text, OffsetDateTime at, ResidentRating resident) {}

    /** What a holder asked a supervisor for, and what was decided; both due times where one moved. */
    public record RequestView(
            long id,
            RequestKind kind,
            Person department,
            Person askedBy,
            OffsetDateTime askedAt,
            String reason,
            Integer days,
            LocalDate reviewOn,
            RequestState state,
            Person decidedBy,
            OffsetDateTime decidedAt,
            String decision,
            OffsetDateTime oldDueAt,
            OffsetDateTime newDueAt) {}

    /** Until when a case stands still, and where it goes on. */
    public record SuspensionView(LocalDate reviewOn, Stage from) {}

    /** A task that the holder has to answer to the supervisor. */
    public record SupervisionView(
            long id,
            SupervisionState state,
            OffsetDateTime openedAt,
            String answer,
            String answeredBy,
            OffsetDateTime answeredAt,
            String decision,
            String decidedBy,
            OffsetDateTime decidedAt) {}
}
