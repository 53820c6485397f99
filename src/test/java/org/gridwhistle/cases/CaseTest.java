package org.gridwhistle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gridwhistle.cases.CaseMother.COUNTY_STATION;
import static org.gridwhistle.cases.CaseMother.G1;
import static org.gridwhistle.cases.CaseMother.G2;
import static org.gridwhistle.cases.CaseMother.GRID_WORKER;
import static org.gridwhistle.cases.CaseMother.LI;
import static org.gridwhistle.cases.CaseMother.STAFF;
import static org.gridwhistle.cases.CaseMother.TOWNSHIP_STATION;
import static org.gridwhistle.cases.CaseMother.URBAN;
import static org.gridwhistle.cases.CaseMother.WATER;
import static org.gridwhistle.cases.CaseMother.ZHOU;
import static org.gridwhistle.cases.CaseMother.aCase;
import static org.gridwhistle.cases.CaseMother.actor;
import static org.gridwhistle.cases.CaseMother.at;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.Rung;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseTest {

    @Nested
    class Raised {

        @Test
        void beginsInTriageInItsFirstRoundWithItsWholeCaseClockRunning() {
            var story = aCase().awaitingTriage();
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.TRIAGE);
            assertThat(c.level()).isEqualTo(Level.VILLAGE);
            assertThat(c.round()).isEqualTo(1);
            assertThat(c.light()).isEqualTo(Light.GREEN);
            assertThat(running(c)).containsExactly(ClockKind.HANDLE);
            assertThat(c.dueAt()).isEqualTo(at("2026-03-16T18:00"));
            assertThat(c.stageDueAt()).isEqualTo(c.dueAt());
            assertThat(c.claimDueAt()).isNull();
            assertThat(c.holderName()).isEqualTo("垭口街道中心站");
            assertThat(c.runningClocksOf(null)).extracting(CaseClock::kind).containsExactly(ClockKind.HANDLE);
        }

        @Test
        void recordsTheWhistleBeforeItsDispatch() {
            var story = aCase().dispatchedTo(G1);
            assertThat(story.records())
                    .extracting(CaseRecord::seq, CaseRecord::action, CaseRecord::fromStage, CaseRecord::toStage)
                    .containsExactly(
                            tuple(1, "raise", null, Stage.TRIAGE), tuple(2, "dispatch", Stage.TRIAGE, Stage.CLAIMING));
            assertThat(story.records().get(0)).satisfies(raise -> {
                assertThat(raise.actor()).isEqualTo(GRID_WORKER);
                assertThat(raise.at()).isEqualTo("2026-03-02T09:00:00+08:00");
                assertThat(raise.text()).isEqualTo("小区东门外两盏路灯不亮三天了。");
                assertThat(raise.data()).isEqualTo(Map.of("urgency", "NORMAL"));
            });
            assertThat(story.lastRecord().actor()).as("the rules dispatched").isNull();
            assertThat(story.lastRecord().data()).isEqualTo(Map.of("group", "建设社区代表小组", "station", "建设社区联络站"));
        }
    }

    @Nested
    class Dispatched {

        @Test
        void opensToTheGroupAndStartsTheClaimClock() {
            var story = aCase().dispatchedTo(G1);
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.CLAIMING);
            assertThat(c.dispatchNo()).isEqualTo(1);
            assertThat(story.openings()).containsExactly(new Case.CircleOpening(1, 31L, null));
            assertThat(running(c)).containsExactlyInAnyOrder(ClockKind.HANDLE, ClockKind.CLAIM);
            assertThat(c.claimDueAt()).isEqualTo(at("2026-03-03T18:00"));
            assertThat(c.stageDueAt()).isEqualTo(c.claimDueAt());
            assertThat(c.holderName()).isEqualTo("建设社区代表小组");
        }

        @Test
        void startsItsClaimClockAnewWhenDispatchedByHand() {
            var story = aCase().dispatchedTo(G1).after(Duration.ofHours(1)).dispatchedByHandTo(G2, "跨社区");
            var c = story.it();
            assertThat(c.group()).isEqualTo(new Person(32, "垭口街道代表小组"));
            assertThat(c.dispatchNo()).isEqualTo(2);
            assertThat(story.openings()).last().isEqualTo(new Case.CircleOpening(2, 32L, null));
            assertThat(running(c)).containsExactlyInAnyOrder(ClockKind.HANDLE, ClockKind.CLAIM);
            assertThat(c.level())
                    .as("a group of the township works at its level")
                    .isEqualTo(Level.TOWNSHIP);
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::actor, CaseRecord::fromStage, CaseRecord::toStage, CaseRecord::text)
                    .containsExactly(STAFF, Stage.CLAIMING, Stage.CLAIMING, "跨社区");
        }

        @Test
        void neverComesDownALevelInARound() {
            var c = aCase().dispatchedTo(G2).dispatchedByHandTo(G1, "本社区能办").it();
            assertThat(c.level()).isEqualTo(Level.TOWNSHIP);
        }
    }

    @Nested
    class Claimed {

        @Test
        void isHeldByTheDeputyAndStopsTheClaimClock() {
            var story = aCase().dispatchedTo(G1).after(Duration.ofMinutes(30)).claimedBy(LI);
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.HANDLING);
            assertThat(c.isHeldBy(LI.id())).isTrue();
            assertThat(c.isHeldBy(ZHOU.id())).isFalse();
            assertThat(running(c)).containsExactly(ClockKind.HANDLE);
            assertThat(ended(c, ClockKind.CLAIM).endedAt()).isEqualTo(at("2026-03-02T09:30"));
            assertThat(c.stageDueAt()).isEqualTo(c.dueAt());
            assertThat(c.holderName()).isEqualTo("李代表");
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::fromStage, CaseRecord::toStage, CaseRecord::actor)
                    .containsExactly("claim", Stage.CLAIMING, Stage.HANDLING, actor(LI));
        }

        @Test
        void mayBeHandedToAnotherDeputyWithoutANewClock() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI).assignedTo(ZHOU);
            assertThat(story.it().deputy()).isEqualTo(ZHOU);
            assertThat(running(story.it())).containsExactly(ClockKind.HANDLE);
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::fromStage, CaseRecord::toStage, CaseRecord::text)
                    .containsExactly("assign", Stage.HANDLING, Stage.HANDLING, "熟悉情况");
        }

        @Test
        void staysOpenToTheOthersWhenOneDeclines() {
            var story = aCase().dispatchedTo(G1).declinedBy(LI);
            assertThat(story.it().stage()).isEqualTo(Stage.CLAIMING);
            assertThat(running(story.it())).contains(ClockKind.CLAIM);
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::text)
                    .containsExactly("decline", "人在外地");
        }

        @Test
        void goesToTheStationWhenAllDeclined() {
            var story = aCase().dispatchedTo(G1).declinedBy(LI).declinedByAll();
            assertThat(story.it().stage()).isEqualTo(Stage.TRIAGE);
            assertThat(story.it().holderName()).isEqualTo("建设社区联络站");
            assertThat(running(story.it())).containsExactly(ClockKind.HANDLE);
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::actor, CaseRecord::fromStage, CaseRecord::toStage)
                    .containsExactly("all-declined", null, Stage.CLAIMING, Stage.TRIAGE);
        }

        @Test
        void isOpenToTheGroupAgainWithAFreshClockWhenReleased() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .at(at("2026-03-05T10:00"))
                    .releasedBy(LI);
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.CLAIMING);
            assertThat(c.deputy()).isNull();
            assertThat(c.group().id()).isEqualTo(31);
            assertThat(c.dispatchNo()).isEqualTo(2);
            assertThat(c.claimDueAt()).isEqualTo(at("2026-03-06T18:00"));
            assertThat(c.dueAt()).as("the whole case keeps its time").isEqualTo(at("2026-03-16T18:00"));
            assertThat(story.lastRecord().data()).isEqualTo(Map.of("deputy", "李代表"));
        }

        @Test
        void goesToTheStationOfTheNextLevelWhenReferredUpward() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI).referredUpwardTo(TOWNSHIP_STATION);
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.CLAIMING);
            assertThat(c.level()).isEqualTo(Level.TOWNSHIP);
            assertThat(c.group()).isNull();
            assertThat(c.holderName()).isEqualTo("垭口街道中心站");
            assertThat(story.openings()).last().isEqualTo(new Case.CircleOpening(2, null, 42L));
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::fromStage, CaseRecord::toStage, CaseRecord::data)
                    .containsExactly(
                            "refer-upward",
                            Stage.HANDLING,
                            Stage.CLAIMING,
                            Map.of("level", "TOWNSHIP", "station", "垭口街道中心站"));
        }
    }

    @Nested
    class Handled {

        @Test
        void recordsWhereTheDeputyReportedIn() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI);
            story.it()
                    .arrive(
                            new Location(new BigDecimal("33.30"), new BigDecimal("113.5"), null),
                            "已到现场",
                            actor(LI),
                            story.now());
            story.stored();
            assertThat(story.it().stage()).isEqualTo(Stage.HANDLING);
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::text, CaseRecord::data)
                    .containsExactly("arrive", "已到现场", Map.of("lat", "33.30", "lng", "113.5"));
        }

        @Test
        void asksAndIsAnsweredOnce() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI).asked("几号楼？");
            assertThat(story.it().hasQuestion()).isTrue();
            story.supplemented("三号楼");
            assertThat(story.it().hasQuestion()).isFalse();
            assertThat(story.actions()).endsWith("ask-raiser", "supplement");
            assertThatExceptionOfType(NoQuestionOpen.class).isThrownBy(() -> story.supplemented("再说一遍"));
        }

        @Test
        void waitsForTheEvaluationWithOnlyItsClockOnceResolved() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .at(at("2026-03-04T16:00"))
                    .resolved();
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.EVALUATING);
            assertThat(running(c)).containsExactly(ClockKind.EVALUATE);
            assertThat(ended(c, ClockKind.HANDLE).endedAt()).isEqualTo(at("2026-03-04T16:00"));
            assertThat(c.stageDueAt()).isEqualTo(at("2026-03-11T18:00"));
            assertThat(c.proposedOutcome()).isEqualTo(Outcome.RESOLVED);
            assertThat(c.outcome()).as("only a closed case has an outcome").isNull();
            assertThat(c.holderName()).isEqualTo("王网格");
            assertThat(story.lastRecord().data()).isEqualTo(Map.of("result", "RESOLVED"));
        }

        @Test
        void mayPlanWithOrWithoutADate() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI);
            story.it().resolve(Outcome.PLANNED, "列入计划", null, story.plan(ClockKind.EVALUATE), actor(LI), story.now());
            assertThat(story.it().plannedFor()).isNull();
            var dated = aCase().dispatchedTo(G1).claimedBy(LI);
            dated.it()
                    .resolve(
                            Outcome.PLANNED,
                            "列入计划",
                            LocalDate.of(2026, 12, 31),
                            dated.plan(ClockKind.EVALUATE),
                            actor(LI),
                            dated.now());
            assertThat(dated.it().plannedFor()).isEqualTo(LocalDate.of(2026, 12, 31));
        }
    }

    @Nested
    class WithDepartments {

        @Test
        void startsAClockOfSignatureForEach() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI).involving(URBAN, WATER);
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.DEPARTMENTS);
            assertThat(c.assignments())
                    .extracting(Assignment::departmentName, Assignment::role, Assignment::state)
                    .containsExactly(
                            tuple("城市管理局", AssignmentRole.LEAD, AssignmentState.SIGNING),
                            tuple("水利局", AssignmentRole.JOINT, AssignmentState.SIGNING));
            assertThat(running(c)).containsExactlyInAnyOrder(ClockKind.HANDLE, ClockKind.SIGN, ClockKind.SIGN);
            assertThat(c.stageDueAt()).isEqualTo(at("2026-03-03T18:00"));
            assertThat(story.lastRecord().data()).isEqualTo(Map.of("lead", List.of("城市管理局"), "joint", List.of("水利局")));
        }

        @Test
        void turnsASignatureIntoAClockOfReply() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .involving(URBAN, WATER)
                    .signedBy(URBAN);
            var c = story.it();
            var urban = story.assignment(URBAN);
            assertThat(urban.state()).isEqualTo(AssignmentState.WORKING);
            assertThat(urban.replyDueAt()).isEqualTo(at("2026-03-11T18:00"));
            assertThat(c.runningClock(ClockKind.SIGN, urban.id())).isEmpty();
            assertThat(c.runningClock(ClockKind.REPLY, urban.id())).isPresent();
            assertThat(c.runningClock(ClockKind.SIGN, story.assignment(WATER).id()))
                    .as("the other department's clock goes on")
                    .isPresent();
            assertThat(c.stageDueAt()).as("water has yet to sign").isEqualTo(at("2026-03-03T18:00"));
        }

        @Test
        void hearsTheLeadLast() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .involving(URBAN, WATER)
                    .signedBy(URBAN)
                    .signedBy(WATER);
            assertThat(story.it().mayReply(story.assignment(URBAN))).isFalse();
            assertThatExceptionOfType(JointRepliesOutstanding.class).isThrownBy(() -> story.repliedBy(URBAN));
            story.repliedBy(WATER);
            assertThat(story.it().stage()).isEqualTo(Stage.DEPARTMENTS);
            assertThat(story.it().proposedOutcome())
                    .as("a joint reply proposes nothing")
                    .isNull();
            story.repliedBy(URBAN);
            assertThat(story.it().stage()).isEqualTo(Stage.VERIFYING);
            assertThat(story.it().proposedOutcome()).isEqualTo(Outcome.RESOLVED);
            assertThat(running(story.it())).containsExactly(ClockKind.HANDLE);
        }

        @Test
        void mayReplyThatItIsPlannedWithoutADate() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI).involving(URBAN).signedBy(URBAN);
            story.repliedBy(URBAN, Outcome.PLANNED, null);
            assertThat(story.assignment(URBAN).replyResult()).isEqualTo(Outcome.PLANNED);
            assertThat(story.it().plannedFor()).isNull();
        }

        @Test
        void forgetsWhatWasSaidOfAnEarlierRound() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .resolved()
                    .evaluated(Satisfaction.DISSATISFIED)
                    .resolved();
            assertThat(story.it().satisfaction()).isNull();
            assertThat(story.it().evaluatedAt()).isNull();
        }

        @Test
        void asksThePeopleOnceTheDeputyAccepts() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .involving(URBAN)
                    .signedBy(URBAN)
                    .repliedBy(URBAN)
                    .accepted();
            assertThat(story.it().stage()).isEqualTo(Stage.EVALUATING);
            assertThat(running(story.it())).containsExactly(ClockKind.EVALUATE);
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::fromStage, CaseRecord::toStage)
                    .containsExactly("accept", Stage.VERIFYING, Stage.EVALUATING);
        }

        @Test
        void sendsTheSameAssignmentBackWithoutANewSignature() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .involving(URBAN)
                    .signedBy(URBAN)
                    .repliedBy(URBAN);
            long id = story.assignment(URBAN).id();
            story.at(at("2026-03-06T10:00")).sentBackTo(URBAN);
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.DEPARTMENTS);
            assertThat(c.round()).isEqualTo(2);
            assertThat(c.assignments()).hasSize(1);
            assertThat(story.assignment(URBAN).id()).isEqualTo(id);
            assertThat(story.assignment(URBAN).state()).isEqualTo(AssignmentState.WORKING);
            assertThat(story.assignment(URBAN).replyDueAt()).isEqualTo(at("2026-03-17T18:00"));
            assertThat(c.runningClock(ClockKind.REPLY, id)).get().satisfies(clock -> assertThat(clock.round())
                    .isEqualTo(2));
            assertThat(story.lastRecord().data()).isEqualTo(Map.of("department", "城市管理局"));
        }

        @Test
        void comesBackToTheDeputyWhenOnlyTheNamedJointOneReworked() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .involving(URBAN, WATER)
                    .signedBy(URBAN)
                    .signedBy(WATER)
                    .repliedBy(WATER)
                    .repliedBy(URBAN)
                    .sentBackTo(WATER)
                    .repliedBy(WATER);
            assertThat(story.it().stage()).isEqualTo(Stage.VERIFYING);
            assertThat(story.it().round()).isEqualTo(2);
        }

        @Test
        void knowsTheNewestAssignmentOfADepartmentThatWasAskedTwice() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .involving(URBAN)
                    .signedBy(URBAN)
                    .repliedBy(URBAN)
                    .accepted()
                    .evaluated(Satisfaction.DISSATISFIED)
                    .involving(URBAN);
            assertThat(story.it().assignments()).hasSize(2);
            assertThat(story.it().openAssignmentOf(URBAN.id()))
                    .contains(story.it().assignments().get(1));
            assertThat(story.it().lead()).contains(story.it().assignments().get(1));
        }
    }

    @Nested
    class Evaluated {

        @ParameterizedTest
        @EnumSource(value = Satisfaction.class, mode = EnumSource.Mode.EXCLUDE, names = "DISSATISFIED")
        void closesWhenThePeopleAreContent(Satisfaction result) {
            var story = aCase().dispatchedTo(G1).claimedBy(LI).resolved().evaluated(result);
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.CLOSED);
            assertThat(c.outcome()).isEqualTo(Outcome.RESOLVED);
            assertThat(c.closedAt()).isEqualTo(story.now().toInstant());
            assertThat(running(c)).isEmpty();
            assertThat(c.light()).isEqualTo(Light.NONE);
            assertThat(c.stageDueAt()).isNull();
            assertThat(c.holderName()).isNull();
            assertThat(story.lastRecord().data()).isEqualTo(Map.of("result", result.name(), "attitude", 4));
        }

        @Test
        void startsAnotherRoundWithTheSameDeputyWhenTheyAreNot() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .resolved()
                    .at(at("2026-03-05T10:00"))
                    .evaluated(Satisfaction.DISSATISFIED);
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.HANDLING);
            assertThat(c.deputy()).isEqualTo(LI);
            assertThat(c.round()).isEqualTo(2);
            assertThat(running(c)).containsExactly(ClockKind.HANDLE);
            assertThat(c.dueAt()).isEqualTo(at("2026-03-19T18:00"));
            assertThat(c.closedAt()).isNull();
        }

        @Test
        void closesOnSilenceWithoutAnEvaluation() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI).resolved().closedUnevaluated();
            assertThat(story.it().stage()).isEqualTo(Stage.CLOSED);
            assertThat(story.it().outcome()).isEqualTo(Outcome.RESOLVED);
            assertThat(story.it().satisfaction()).isNull();
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::actor, CaseRecord::data)
                    .containsExactly("close", null, Map.of("evaluated", false));
        }

        @Test
        void listsTheCaseWithTheThirdStepBackAndLeavesItToTheSupervisor() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .involving(URBAN)
                    .signedBy(URBAN)
                    .repliedBy(URBAN)
                    .sentBackTo(URBAN)
                    .repliedBy(URBAN)
                    .sentBackTo(URBAN)
                    .repliedBy(URBAN);
            assertThat(story.it().light()).isEqualTo(Light.GREEN);
            assertThat(story.it().mayBeAcceptedBy(true, false)).isTrue();
            assertThat(story.it().mayBeAcceptedBy(false, true))
                    .as("no supervisor before the third")
                    .isFalse();

            story.sentBackTo(URBAN).repliedBy(URBAN);

            assertThat(story.it().round()).isEqualTo(4);
            assertThat(story.it().light()).isEqualTo(Light.LISTED);
            assertThat(story.actions()).containsOnlyOnce("list");
            assertThat(story.records())
                    .filteredOn(record -> record.action().equals("list"))
                    .singleElement()
                    .extracting(CaseRecord::actor, CaseRecord::data)
                    .containsExactly(null, Map.of("round", 4));
            assertThat(story.it().mayBeAcceptedBy(true, false)).isFalse();
            assertThatExceptionOfType(SupervisorMustAccept.class).isThrownBy(story::accepted);
            assertThat(story.acceptedBySupervisor().it().stage()).isEqualTo(Stage.EVALUATING);
        }

        @Test
        void countsEveryKindOfStepBackAlike() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .resolved()
                    .evaluated(Satisfaction.DISSATISFIED)
                    .resolved()
                    .evaluated(Satisfaction.SATISFIED)
                    .reopened();
            assertThat(story.it().round()).isEqualTo(3);
            assertThat(story.it().light()).isEqualTo(Light.GREEN);
            story.involving(URBAN).signedBy(URBAN).repliedBy(URBAN).sentBackTo(URBAN);
            assertThat(story.it().round()).isEqualTo(4);
            assertThat(story.it().light()).isEqualTo(Light.LISTED);
        }
    }

    @Nested
    class Ended {

        @Test
        void closesAsRefused() {
            var story = aCase().awaitingTriage().asked("在哪儿？").refused();
            assertThat(story.it().stage()).isEqualTo(Stage.CLOSED);
            assertThat(story.it().outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(story.it().hasQuestion())
                    .as("nobody answers a closed case")
                    .isFalse();
            assertThat(running(story.it())).isEmpty();
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::fromStage, CaseRecord::toStage)
                    .containsExactly("refuse", Stage.TRIAGE, Stage.CLOSED);
        }

        @Test
        void closesAsWithdrawn() {
            var story = aCase().dispatchedTo(G1).withdrawn();
            assertThat(story.it().outcome()).isEqualTo(Outcome.WITHDRAWN);
            assertThat(running(story.it())).isEmpty();
            assertThat(story.it().mayBeReopenedAt(story.now().toInstant()))
                    .as("whoever withdrew may think again")
                    .isTrue();
        }

        @Test
        void mayBeReopenedUntilThirtyDaysAreOver() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI).resolved().evaluated(Satisfaction.SATISFIED);
            var closedAt = story.it().closedAt();
            assertThat(story.it().mayBeReopenedAt(closedAt.plus(Duration.ofDays(30))))
                    .isTrue();
            assertThat(story.it()
                            .mayBeReopenedAt(closedAt.plus(Duration.ofDays(30)).plusSeconds(1)))
                    .isFalse();
        }

        @Test
        void forgetsItsOutcomeAndEvaluationWhenReopened() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .resolved()
                    .evaluated(Satisfaction.BASICALLY)
                    .at(at("2026-03-20T09:00"))
                    .reopened();
            var c = story.it();
            assertThat(c.stage()).isEqualTo(Stage.HANDLING);
            assertThat(c.deputy()).isEqualTo(LI);
            assertThat(c.round()).isEqualTo(2);
            assertThat(c.outcome()).isNull();
            assertThat(c.closedAt()).isNull();
            assertThat(c.satisfaction()).isNull();
            assertThat(c.evaluatedAt()).isNull();
            assertThat(running(c)).containsExactly(ClockKind.HANDLE);
            assertThat(c.dueAt()).isEqualTo(at("2026-04-03T18:00"));
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::fromStage, CaseRecord::toStage)
                    .containsExactly("reopen", Stage.CLOSED, Stage.HANDLING);
        }

        @Test
        void isOpenToClaimsWhenItsDeputyHasLeftTheGroup() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .resolved()
                    .evaluated(Satisfaction.SATISFIED)
                    .reopenedToClaims();
            assertThat(story.it().stage()).isEqualTo(Stage.CLAIMING);
            assertThat(story.it().deputy()).isNull();
            assertThat(running(story.it())).containsExactlyInAnyOrder(ClockKind.HANDLE, ClockKind.CLAIM);
            assertThat(story.lastRecord().toStage()).isEqualTo(Stage.CLAIMING);
        }
    }

    @Nested
    class Late {

        @Test
        void climbsTheLadderOfTheClaimClock() {
            var story = aCase().dispatchedTo(G1);

            story.passing(ClockKind.CLAIM, TOWNSHIP_STATION);
            assertThat(story.now()).isBefore("2026-03-03T18:00:00+08:00");
            assertThat(story.it().light()).isEqualTo(Light.GREEN);
            assertThat(story.lastRecord().action()).isEqualTo("remind");

            story.passing(ClockKind.CLAIM, TOWNSHIP_STATION);
            assertThat(story.now()).isEqualTo("2026-03-03T18:00:00+08:00");
            assertThat(story.it().light()).isEqualTo(Light.YELLOW);
            assertThat(story.it().stage()).isEqualTo(Stage.CLAIMING);
            assertThat(story.openings()).last().isEqualTo(new Case.CircleOpening(1, null, 41L));
            assertThat(story.lastRecord())
                    .extracting(CaseRecord::action, CaseRecord::data)
                    .containsExactly(
                            "turn-yellow",
                            Map.of("clock", "CLAIM", "dueAt", "2026-03-03T18:00:00+08:00", "openedTo", "建设社区联络站"));

            story.passing(ClockKind.CLAIM, TOWNSHIP_STATION);
            assertThat(story.now()).isEqualTo("2026-03-04T18:00:00+08:00");
            assertThat(story.it().light()).isEqualTo(Light.RED);
            assertThat(story.it().level()).isEqualTo(Level.TOWNSHIP);
            assertThat(story.it().stationId()).isEqualTo(42L);
            assertThat(story.openings()).last().isEqualTo(new Case.CircleOpening(1, null, 42L));
            assertThat(story.actions()).endsWith("turn-red", "climb", "supervise");
            assertThat(story.record("climb").data()).isEqualTo(Map.of("level", "TOWNSHIP", "station", "垭口街道中心站"));

            story.passing(ClockKind.CLAIM, COUNTY_STATION);
            assertThat(story.now()).isEqualTo("2026-03-06T18:00:00+08:00");
            assertThat(story.it().light()).isEqualTo(Light.LISTED);
            assertThat(story.it().level()).as("listing does not climb").isEqualTo(Level.TOWNSHIP);
            assertThat(story.clock(ClockKind.CLAIM).nextRung()).isEmpty();
            assertThat(story.records().subList(2, story.records().size())).allSatisfy(record -> {
                assertThat(record.actor()).isNull();
                assertThat(record.fromStage()).isEqualTo(Stage.CLAIMING);
                assertThat(record.toStage()).isEqualTo(Stage.CLAIMING);
            });
        }

        @Test
        void keepsWhoeverHandlesItWhenItsWholeCaseClockTurnsRed() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI);
            for (Rung rung : List.of(Rung.REMIND, Rung.YELLOW, Rung.RED)) {
                story.passing(ClockKind.HANDLE, TOWNSHIP_STATION);
                assertThat(story.clock(ClockKind.HANDLE).passed()).isEqualTo(rung);
            }
            assertThat(story.it().light()).isEqualTo(Light.RED);
            assertThat(story.it().level()).isEqualTo(Level.TOWNSHIP);
            assertThat(story.it().stage()).isEqualTo(Stage.HANDLING);
            assertThat(story.it().deputy()).isEqualTo(LI);
            assertThat(story.it().stationId())
                    .as("the station that has it keeps it")
                    .isEqualTo(41L);
            assertThat(story.openings()).as("nobody else may claim").hasSize(1);
        }

        @Test
        void doesNotClimbAboveTheCounty() {
            var story = aCase().dispatchedTo(new Case.Target(33L, "市级小组", 43, "舞钢市中心站", Level.COUNTY));
            story.passing(ClockKind.CLAIM, null).passing(ClockKind.CLAIM, null).passing(ClockKind.CLAIM, null);
            assertThat(story.actions()).endsWith("turn-red", "supervise");
            assertThat(story.it().level()).isEqualTo(Level.COUNTY);
        }

        @Test
        void climbsWithoutAStationWhereThereIsNone() {
            var story = aCase().dispatchedTo(G1);
            story.passing(ClockKind.CLAIM, null).passing(ClockKind.CLAIM, null).passing(ClockKind.CLAIM, null);
            assertThat(story.it().level()).isEqualTo(Level.TOWNSHIP);
            assertThat(story.it().stationId()).isEqualTo(41L);
            assertThat(story.record("climb").data()).isEqualTo(Map.of("level", "TOWNSHIP"));
        }

        @Test
        void showsTheWorstOfItsRunningClocks() {
            var story = aCase().dispatchedTo(G1).claimedBy(LI).involving(URBAN, WATER);
            var water = story.it()
                    .runningClock(ClockKind.SIGN, story.assignment(WATER).id())
                    .orElseThrow();
            story.at(at("2026-03-03T18:00"));
            story.it().pass(water, null, story.now());
            story.it().pass(water, null, story.now());
            story.stored();
            assertThat(story.it().light()).isEqualTo(Light.YELLOW);
            assertThat(story.lastRecord().data()).containsEntry("department", "水利局");
            story.signedBy(WATER);
            assertThat(story.it().light()).as("what was late is done").isEqualTo(Light.GREEN);
        }

        @Test
        void isGreenAgainOnceClaimedLate() {
            var story = aCase().dispatchedTo(G1)
                    .passing(ClockKind.CLAIM, null)
                    .passing(ClockKind.CLAIM, null)
                    .claimedBy(ZHOU);
            assertThat(story.it().light()).isEqualTo(Light.GREEN);
        }

        @Test
        void staysListedUntilItCloses() {
            var story = aCase().dispatchedTo(G1);
            for (int rung = 0; rung < 4; rung++) {
                story.passing(ClockKind.CLAIM, TOWNSHIP_STATION);
            }
            story.claimedBy(ZHOU);
            assertThat(story.it().light()).isEqualTo(Light.LISTED);
            story.resolved().evaluated(Satisfaction.SATISFIED);
            assertThat(story.it().light()).isEqualTo(Light.NONE);
        }

        @Test
        void notesDownEveryRungThatItTookAtOnce() {
            var story = aCase().dispatchedTo(G1).at(at("2026-03-09T09:00"));
            var clock = story.clock(ClockKind.CLAIM);
            for (int rung = 0; rung < 4; rung++) {
                story.it().pass(clock, TOWNSHIP_STATION, story.now());
            }
            assertThat(clock.justPassed()).containsExactly(Rung.values());
            story.stored();
            assertThat(clock.justPassed()).isEmpty();
            assertThat(story.actions()).endsWith("remind", "turn-yellow", "turn-red", "climb", "supervise", "list");
        }

        @Test
        void countsHowOftenItsHolderWasUrged() {
            var story = aCase().dispatchedTo(G1).urged().urged();
            assertThat(story.it().urgeCount()).isEqualTo(2);
            assertThat(story.lastRecord().data()).isEqualTo(Map.of("count", 2));
        }
    }

    @Nested
    class Stored {

        @Test
        void numbersItsRecordsFromOneWithoutAGap() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .arrived()
                    .noted("已联系物业")
                    .resolved()
                    .evaluated(Satisfaction.SATISFIED);
            assertThat(story.records())
                    .extracting(CaseRecord::seq)
                    .containsExactly(1, 2, 3, 4, 5, 6, 7)
                    .hasSize(story.it().eventCount());
        }

        @Test
        void recordsTheStageThatTheRecordBeforeLeftItIn() {
            var story = aCase().dispatchedTo(G1)
                    .claimedBy(LI)
                    .releasedBy(LI)
                    .assignedTo(LI)
                    .involving(URBAN)
                    .signedBy(URBAN)
                    .repliedBy(URBAN)
                    .sentBackTo(URBAN)
                    .repliedBy(URBAN)
                    .accepted()
                    .evaluated(Satisfaction.DISSATISFIED)
                    .resolved()
                    .closedUnevaluated()
                    .reopened();
            for (int i = 1; i < story.records().size(); i++) {
                assertThat(story.records().get(i).fromStage())
                        .as("%s", story.records().get(i))
                        .isEqualTo(story.records().get(i - 1).toStage());
            }
        }

        @Test
        void growsItsVersionWithEveryWrite() {
            var story = aCase().dispatchedTo(G1);
            int before = story.it().version();
            story.claimedBy(LI);
            assertThat(story.it().version()).isEqualTo(before + 1);
            assertThat(story.it().newRecords()).isEmpty();
            assertThat(story.it().newOpenings()).isEmpty();
        }
    }

    private static List<ClockKind> running(Case c) {
        return c.clocks().stream()
                .filter(CaseClock::isRunning)
                .map(CaseClock::kind)
                .toList();
    }

    private static CaseClock ended(Case c, ClockKind kind) {
        return c.clocks().stream()
                .filter(clock -> clock.kind() == kind && !clock.isRunning())
                .findFirst()
                .orElseThrow();
    }
}
