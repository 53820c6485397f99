package org.gridwhistle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gridwhistle.shared.DomainRefusal.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final CommonPasswords COMMON = new CommonPasswords();

    private final PasswordRules dengbao = rules(PasswordStandard.DENGBAO);
    private final PasswordRules asvs = rules(PasswordStandard.ASVS);

    private static PasswordRules rules(PasswordStandard standard) {
        return new PasswordRules(
                standard, 8, Duration.ofDays(90), Duration.ofDays(7), 5, COMMON, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static List<String> codes(PasswordRules rules, String password) {
        return rules.broken("password", password, "zhangsan").stream()
                .map(FieldError::code)
                .toList();
    }

    @Test
    void wantsThreeKindsOnlyUnderDengbao() {
        assertThat(codes(dengbao, "sunnyriverboat")).containsExactly("TOO_FEW_KINDS");
        assertThat(codes(asvs, "sunnyriverboat")).isEmpty();
        assertThat(codes(dengbao, "Sunny-riverboat")).isEmpty();
        assertThat(codes(dengbao, "晴天河上一条船7-")).isEmpty();
    }

    @Test
    void wantsEightCharactersAndTakesSixtyFour() {
        assertThat(codes(dengbao, "Xk-27qp")).containsExactly("TOO_SHORT");
        assertThat(codes(dengbao, "Xk-27qpv")).isEmpty();
        assertThat(codes(dengbao, "长Aa1".repeat(16))).isEmpty();
        assertThat(codes(dengbao, "长Aa1".repeat(33))).containsExactly("TOO_LONG");
    }

    @Test
    void refusesTheUserNameInIt() {
        assertThat(codes(asvs, "hello-ZhangSan-7")).containsExactly("CONTAINS_USERNAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1",
                "Passw0rd!",
                "P@ssw0rd2026",
                "Admin@123",
                "Woaini1314",
                "Qwer1234!",
                "Iloveyou!!2026",
                "Gridwhistle2026",
                "Aa123456",
                "Abc123456",
                "1qaz2wsx"
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(codes(asvs, password)).contains("COMMON_PASSWORD");
    }

    @Test
    void letsAPasswordGrowOldUnderAsvsAlone() {
        var longAgo = NOW.minus(Duration.ofDays(91));

        assertThat(dengbao.outgrown(longAgo)).isTrue();
        assertThat(dengbao.outgrown(NOW.minus(Duration.ofDays(89)))).isFalse();
        assertThat(dengbao.outgrown(null)).isTrue();
        assertThat(asvs.outgrown(longAgo)).isFalse();
    }

    @Test
    void letsAOneTimePasswordLieAWeek() {
        assertThat(dengbao.lapsed(NOW.minus(Duration.ofDays(6)))).isFalse();
        assertThat(dengbao.lapsed(NOW.minus(Duration.ofDays(8)))).isTrue();
    }
}
