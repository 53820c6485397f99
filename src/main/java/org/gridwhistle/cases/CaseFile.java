package org.gridwhistle.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwhistle.calendar.Urgency;

/**
 * What a case consists of, apart from what may happen to it: its columns, its parts, and the records that wait to be
 * stored. {@link Case} alone changes it; the store reads and writes it whole.
 */
abstract class CaseFile {

    /** Whoever does this lets go of the case, or would not have it. */
    private static final Set<String> REFUSING = Set.of(
            CaseAction.DECLINE.path(),
            CaseAction.RELEASE.path(),
            CaseAction.REFER_UPWARD.path(),
            CaseAction.REQUEST_RETURN.path());

    Long id;
    String number;
    int version;
    String title;
    String description;
    String categoryCode;
    String categoryName;
    Urgency urgency;
    Stage stage;
    Level level;
    Light light;
    int round;
    CaseSource source;
    String regionCode;
    String regionName;
    String regionPrefix;
    BigDecimal lat;
    BigDecimal lng;
    String address;
    long raiserId;
    String raiserName;
    String residentName;
    String residentPhone;
    Long groupId;
    String groupName;
    Long stationId;
    String stationName;
    Long deputyId;
    String deputyName;
    int dispatchNo;
    DispatchExplanation dispatch;
    String question;
    boolean listed;
    int assignmentCount;
    int urgeCount;
    Outcome proposedOutcome;
    String resultText;
    LocalDate plannedFor;
    Outcome outcome;
    Satisfaction satisfaction;
    Integer attitude;
    String evaluationText;
    Instant evaluatedAt;
    Satisfaction residentSatisfaction;
    Integer residentAttitude;
    String mergedInto;
    Long mergedById;
    int mergedCount;
    int reworkRounds;
    int requestCount;
    int openRequestCount;
    LocalDate reviewOn;
    Stage suspendedFrom;
    int supervisionCount;
    SupervisionState supervision;
    int refusalCount;
    Instant heldSince;
    Instant raisedAt;
    Instant receivedAt;
    Instant claimDueAt;
    Instant dueAt;
    Instant stageDueAt;
    Instant earliestDueAt;
    Instant closedAt;
    int attachmentCount;
    int eventCount;
    String lastHash;

    // what figures are counted from; FigureFacts alone writes it
    Timeliness response;
    Timeliness settlement;
    Long firstGroupId;
    Long claimedById;
    Instant silenceDueAt;
    Instant heardAt;
    Instant stageSince;
    Integer triageSeconds;
    Integer claimingSeconds;
    Integer handlingSeconds;
    Integer departmentsSeconds;
    Integer verifyingSeconds;
    Integer evaluatingSeconds;

    final List<Assignment> assignments = new ArrayList<>();
    final List<CaseClock> clocks = new ArrayList<>();
    final List<CaseRequest> requests = new ArrayList<>();
    final List<Supervision> supervisions = new ArrayList<>();
    final List<Case.CircleOpening> openings = new ArrayList<>();
    final List<CaseRecord> newRecords = new ArrayList<>();

    // ---- records

    final void record(
            Actor actor, String action, Stage from, String text, Map<String, Object> data, OffsetDateTime now) {
        eventCount++;
        if (from != stage) {
            heldSince = now.toInstant();
        }
        if (REFUSING.contains(action)) {
            refusalCount++;
        }
        newRecords.add(new CaseRecord(eventCount, text(now), actor, action, from, stage, text, data));
    }

    static String text(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    static String text(Instant at, OffsetDateTime inZoneOf) {
        return text(at.atOffset(inZoneOf.getOffset()));
    }

    static void putIfPresent(Map<String, Object> data, String key, Object value) {
        if (value != null) {
            data.put(key, value);
        }
    }

    Optional<Supervision> supervisionUnderWay() {
        return supervisions.stream().filter(Supervision::isUnderWay).findFirst();
    }

    // ---- what it says

    boolean isOpen() {
        return stage.isOpen();
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String categoryCode() {
        return categoryCode;
    }

    String categoryName() {
        return categoryName;
    }

    Urgency urgency() {
        return urgency;
    }

    Stage stage() {
        return stage;
    }

    Level level() {
        return level;
    }

    Light light() {
        return light;
    }

    int round() {
        return round;
    }

    CaseSource source() {
        return source;
    }

    String regionCode() {
        return regionCode;
    }

    String regionName() {
        return regionName;
    }

    String regionPrefix() {
        return regionPrefix;
    }

    int requestCount() {
        return requestCount;
    }

    int supervisionCount() {
        return supervisionCount;
    }

    List<CaseRequest> requests() {
        return List.copyOf(requests);
    }

    List<Supervision> supervisions() {
        return List.copyOf(supervisions);
    }

    SupervisionState supervision() {
        return supervision;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    Stage suspendedFrom() {
        return suspendedFrom;
    }

    int refusalCount() {
        return refusalCount;
    }

    /** Since when whoever has it now has it; null where that was not noted down yet. */
    Instant heldSince() {
        return heldSince;
    }

    int mergedCount() {
        return mergedCount;
    }

    Satisfaction residentSatisfaction() {
        return residentSatisfaction;
    }

    Integer residentAttitude() {
        return residentAttitude;
    }

    int openRequestCount() {
        return openRequestCount;
    }

    Location location() {
        return lat == null && lng == null && address == null ? null : new Location(lat, lng, address);
    }

    Person raiser() {
        return new Person(raiserId, raiserName);
    }

    Resident resident() {
        return residentName == null && residentPhone == null ? null : new Resident(residentName, residentPhone);
    }

    /** Where the case is now, as a target to be turned to again. */
    Case.Target whereItIs() {
        return new Case.Target(groupId, groupName, stationId, stationName, level);
    }

    Long groupId() {
        return groupId;
    }

    Person group() {
        return groupId == null ? null : new Person(groupId, groupName);
    }

    Long stationId() {
        return stationId;
    }

    Person station() {
        return stationId == null ? null : new Person(stationId, stationName);
    }

    Person deputy() {
        return deputyId == null ? null : new Person(deputyId, deputyName);
    }

    int dispatchNo() {
        return dispatchNo;
    }

    DispatchExplanation dispatch() {
        return dispatch;
    }

    String question() {
        return question;
    }

    List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    List<CaseClock> clocks() {
        return List.copyOf(clocks);
    }

    Outcome proposedOutcome() {
        return proposedOutcome;
    }

    String resultText() {
        return resultText;
    }

    LocalDate plannedFor() {
        return plannedFor;
    }

    Outcome outcome() {
        return outcome;
    }

    Satisfaction satisfaction() {
        return satisfaction;
    }

    Integer attitude() {
        return attitude;
    }

    String evaluationText() {
        return evaluationText;
    }

    Instant evaluatedAt() {
        return evaluatedAt;
    }

    String mergedInto() {
        return mergedInto;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant claimDueAt() {
        return claimDueAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant stageDueAt() {
        return stageDueAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    int urgeCount() {
        return urgeCount;
    }

    int attachmentCount() {
        return attachmentCount;
    }

    int assignmentCount() {
        return assignmentCount;
    }

    // ---- for the store

    void restore(
            List<Assignment> itsAssignments,
            List<CaseClock> itsClocks,
            List<CaseRequest> itsRequests,
            List<Supervision> itsSupervisions) {
        assignments.addAll(itsAssignments);
        clocks.addAll(itsClocks);
        requests.addAll(itsRequests);
        supervisions.addAll(itsSupervisions);
    }

    List<CaseRecord> newRecords() {
        return newRecords;
    }

    List<Case.CircleOpening> newOpenings() {
        return openings;
    }

    String lastHash() {
        return lastHash;
    }

    int eventCount() {
        return eventCount;
    }

    void chainedTo(String hash) {
        lastHash = hash;
    }

    /** What was pending is written now. */
    void stored() {
        version++;
        newRecords.clear();
        openings.clear();
    }
}
