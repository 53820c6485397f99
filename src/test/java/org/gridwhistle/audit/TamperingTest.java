package org.gridwhistle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.gridwhistle.identity.SecurityEvent;
import org.gridwhistle.shared.UnfitToStart;
import org.gridwhistle.support.DatabaseTest;
import org.gridwhistle.support.MovableTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody with a hand in the database changes the log; whatever is done to it is found and named. */
@DatabaseTest
@DisplayName("审计日志被人动过")
class TamperingTest {

    private static final int LINES = 6;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AuditMapper mapper;

    @Autowired
    AuditKey key;

    @Autowired
    SealAudit sealing;

    @Autowired
    DropOldAudit old;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MovableTime time;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private AuditHeads heads;
    private AuditCheck check;
    private long last;

    @BeforeEach
    void writeSome() {
        heads = new AuditHeads(folder, key);
        check = new AuditCheck(mapper, key, sealing, heads);
        write();
        last = check.verify().lastSeq();
    }

    private void write() {
        for (int i = 1; i <= LINES; i++) {
            events.publishEvent(new SecurityEvent.SignInSucceeded((long) i, "10.0.0." + i));
        }
    }

    @Test
    void isWholeWhenNobodyTouchedIt() {
        assertThat(check.verify()).isEqualTo(new AuditCheck.Verdict(last, last, null, null));
        assertThat(last).isGreaterThanOrEqualTo(LINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happened_at = '2020-01-01 00:00:00'",
                "log_name = 'ACT'",
                "kind = 'SIGN_IN_FAILED'",
                "actor_id = 999",
                "actor_id = null",
                "actor_username = 'somebody'",
                "actor_name = '别人'",
                "actor_role = 'LEADER'",
                "address = '10.9.9.9'",
                "subject = 'accounts/999'",
                "method = 'PUT'",
                "route = '/elsewhere'",
                "status = 200",
                "outcome = 'REFUSED'",
                "detail = '{}'",
                "entry_key = 'another'",
                "mac = '0000000000000000000000000000000000000000000000000000000000000000'"
            })
    void findsALineThatWasEdited(String edit) {
        database.update("update audit_entry set " + edit + " where seq = ?", last - 2);

        assertBroken(AuditFault.EDITED, last - 2);
    }

    @Test
    void findsALineThatWasRemoved() {
        database.update("delete from audit_entry where seq = ?", last - 3);

        assertBroken(AuditFault.MISSING, last - 3);
    }

    @Test
    void findsALineThatWasRemovedAndTheRestMovedUp() {
        database.update("delete from audit_entry where seq = ?", last - 1);
        database.update("update audit_entry set seq = ? where seq = ?", last - 1, last);

        assertBroken(AuditFault.OUT_OF_ORDER, last - 1);
    }

    @Test
    void findsTwoLinesThatChangedPlaces() {
        swap("seq", last - 2, last - 1, "-7");

        assertBroken(AuditFault.OUT_OF_ORDER, last - 2);
    }

    private void swap(String column, long one, long another, String meanwhile) {
        database.update("update audit_entry set " + column + " = " + meanwhile + " where " + column + " = ?", one);
        database.update("update audit_entry set " + column + " = ? where " + column + " = ?", one, another);
        database.update("update audit_entry set " + column + " = ? where " + column + " = " + meanwhile, another);
    }

    @Test
    void findsALinkThatWasEdited() {
        database.update("update audit_entry set link = ? where seq = ?", "0".repeat(64), last - 2);

        assertBroken(AuditFault.OUT_OF_ORDER, last - 2);
    }

    @Test
    void findsItsEndCutOff() {
        database.update("delete from audit_entry where seq > ?", last - 3);

        assertBroken(AuditFault.TAIL_CUT, last - 2);
    }

    @Test
    void findsItsEndCutOffAndTheRememberedEndMovedWithoutTheKey() {
        String link = database.queryForObject("select link from audit_entry where seq = ?", String.class, last - 3);
        database.update("delete from audit_entry where seq > ?", last - 3);
        database.update("update audit_head set seq = ?, link = ?", last - 3, link);

        assertBroken(AuditFault.END_CHANGED, last - 3);
    }

    @Test
    void findsByTheFileThatAllWasPutBackToAnEarlierDay() throws IOException {
        var earlier = mapper.head();
        write();
        long longer = check.verify().lastSeq();
        heads.keep(LocalDate.now(clock), longer, longer, mapper.head().link());
        assertThat(check.verify().whole()).isTrue();

        database.update("delete from audit_entry where seq > ?", last);
        database.update("update audit_head set seq = ?, link = ?, mac = ?", last, earlier.link(), earlier.mac());

        assertBroken(AuditFault.TAIL_CUT, last + 1);
        Files.delete(folder.resolve(AuditHeads.FILE));
        assertThat(check.verify().whole()).as("the database alone cannot tell").isTrue();
    }

    @Test
    void findsByTheFileThatOtherLinesWereWrittenInstead() throws IOException {
        var earlier = mapper.head();
        write();
        long longer = check.verify().lastSeq();
        heads.keep(LocalDate.now(clock), longer, longer, mapper.head().link());
        database.update("delete from audit_entry where seq > ?", last);
        database.update("update audit_head set seq = ?, link = ?, mac = ?", last, earlier.link(), earlier.mac());

        write();

        assertBroken(AuditFault.OTHER_THAN_THE_FILE, longer);
    }

    @Test
    void findsThatTheFileWasChanged() throws IOException {
        heads.keep(LocalDate.now(clock), last, last, mapper.head().link());
        Path file = folder.resolve(AuditHeads.FILE);
        String kept = Files.readString(file);
        Files.writeString(file, kept.replace(" count=", " count=1"));

        assertThat(check.verify().fault()).isEqualTo(AuditFault.FILE_CHANGED);
        Files.writeString(file, "nonsense\n");
        assertThat(check.verify().fault()).isEqualTo(AuditFault.FILE_CHANGED);
        Files.writeString(file, kept);
        assertThat(check.verify().whole()).isTrue();
    }

    @Test
    void remembersTheEndOnceADay() throws IOException {
        var today = LocalDate.now(clock);
        heads.keep(today, last, last, mapper.head().link());
        heads.keep(today, last, last, mapper.head().link());
        heads.keep(today.plusDays(1), last, last, mapper.head().link());

        assertThat(heads.days()).extracting(AuditHeads.Day::day).containsExactly(today, today.plusDays(1));
        assertThat(check.verify().whole()).isTrue();
    }

    @Test
    void findsALineThatSomebodyElseWrote() {
        database.update(
                "insert into audit_entry (happened_at, log_name, kind, outcome, entry_key, mac)"
                        + " values ('2026-03-02 09:00:00', 'ACT', 'claim', 'DONE', 'forged', ?)",
                "1".repeat(64));

        assertBroken(AuditFault.EDITED, last + 1);
    }

    @Test
    void findsALineThatSomebodyElseSealed() {
        database.update(
                "insert into audit_entry (seq, happened_at, log_name, kind, outcome, entry_key, mac, link)"
                        + " values (?, '2026-03-02 09:00:00', 'ACT', 'claim', 'DONE', 'forged', ?, ?)",
                last + 5,
                "1".repeat(64),
                "2".repeat(64));

        assertBroken(AuditFault.BEYOND_THE_END, last + 1);
    }

    @Test
    void findsItsRememberedEndRemoved() {
        database.update("delete from audit_head");

        assertBroken(AuditFault.END_CHANGED, 0);
    }

    @Test
    void findsAFalseBeginning() {
        String link = database.queryForObject("select link from audit_entry where seq = ?", String.class, last - 3);
        database.update("delete from audit_entry where seq <= ?", last - 3);
        assertThat(check.verify().fault()).isEqualTo(AuditFault.MISSING);

        database.update(
                "insert into audit_anchor (seq, link, cut_at, mac) values (?, ?, '2026-03-02 09:00:00', ?)",
                last - 3,
                link,
                "3".repeat(64));

        assertBroken(AuditFault.BEGINNING_CHANGED, last - 3);
    }

    @Test
    void canBeFollowedAsBeforeOnceOldLinesWereRemoved() {
        time.show("2090-04-01T09:00");
        write();
        check.verify();

        assertThat(old.beginLater()).isTrue();
        while (old.dropSome() > 0) {
            assertThat(mapper.firstSeq()).isNotNull();
        }

        assertThat(check.verify()).isEqualTo(new AuditCheck.Verdict(LINES, last + LINES, null, null));
        assertThat(old.beginLater()).as("nothing else is old enough").isFalse();
        database.update("delete from audit_anchor");
        assertBroken(AuditFault.MISSING, 1);
    }

    @Test
    void keepsWhatIsYoungerThanThePeriod() {
        time.show("2029-02-01T09:00");

        assertThat(old.beginLater()).isFalse();
    }

    @Test
    void isKeptForSixMonthsAtLeast() {
        assertThatExceptionOfType(UnfitToStart.class)
                .isThrownBy(() -> new DropOldAudit(mapper, key, clock, 182))
                .withMessageContaining("182 days");
    }

    @Test
    void isNotGoneOnWithUnderAnotherKey() {
        var another = new AuditKey("another key, as long as it has to be", "");

        assertThatExceptionOfType(UnfitToStart.class)
                .isThrownBy(() -> new SealAudit(mapper, another).afterSingletonsInstantiated())
                .withMessageContaining("another key");
    }

    private void assertBroken(AuditFault fault, long at) {
        var verdict = check.verify();
        assertThat(verdict.whole()).isFalse();
        assertThat(verdict.fault()).isEqualTo(fault);
        assertThat(verdict.at()).isEqualTo(at);
    }
}
