package org.gridwhistle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javax.sql.DataSource;
import org.gridwhistle.support.DatabaseTest;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Issuing runs outside of a test's transaction, so each test signs in as somebody from the county. */
@DatabaseTest
class TokensTest {

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableTime time;

    @Autowired
    StatementCounter sql;

    @Autowired
    DataSource dataSource;

    @Value("${gridwhistle.identity.token-life}")
    String life;

    private IssuedToken issued;

    @BeforeEach
    void signIn() {
        issued = tokens.issue("grid2", "demo", "10.0.0.1");
    }

    @Test
    void letsAProgramSpeakForTheAccount() {
        assertThat(tokens.accountOf(issued.token()))
                .contains(accounts.byUsername("grid2").orElseThrow().id());
        assertThat(issued.roles()).isEqualTo(Set.of(Role.GRID_WORKER));
    }

    @Test
    void keepsOnlyAHashOfTheToken() {
        var stored = JdbcClient.create(dataSource)
                .sql("select token_hash from api_token")
                .query(String.class)
                .list();

        assertThat(stored).isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(stored).doesNotContain(issued.token());
    }

    @Test
    void givesTwoHundredAndFiftySixRandomBits() {
        assertThat(issued.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(tokens.issue("grid2", "demo", "10.0.0.1").token()).isNotEqualTo(issued.token());
    }

    @Test
    void checksATokenWithoutSqlInTheNormalCase() {
        tokens.accountOf(issued.token());

        assertThat(sql.during(() -> tokens.accountOf(issued.token())).statements())
                .isZero();
    }

    @Test
    void endsAtOnceWhenAskedTo() {
        tokens.accountOf(issued.token());

        tokens.end(issued.token());

        assertThat(tokens.accountOf(issued.token())).isEmpty();
    }

    @Test
    void expiresByTheClock() {
        time.show("2026-03-02T09:00");
        var early = tokens.issue("grid2", "demo", "10.0.0.1");

        time.show(early.expiresAt()
                .atZone(java.time.ZoneId.systemDefault())
                .toLocalDateTime()
                .toString());

        assertThat(tokens.accountOf(early.token())).isEmpty();
        time.show("2026-03-02T09:00");
        assertThat(tokens.accountOf(early.token())).isPresent();
    }

    @Test
    void knowsNobodyByATokenItNeverGave() {
        assertThat(tokens.accountOf("A".repeat(43))).isEmpty();
        assertThat(tokens.accountOf("")).isEmpty();
    }
}
