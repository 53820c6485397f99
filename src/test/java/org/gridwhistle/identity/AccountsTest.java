package org.gridwhistle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.gridwhistle.support.DatabaseTest;
import org.gridwhistle.support.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AccountsTest {

    @Autowired
    OpenAccount openAccount;

    @Autowired
    EnableAccount enableAccount;

    @Autowired
    Callers callers;

    @Autowired
    SignIn signIn;

    @Autowired
    Passwords passwords;

    @Autowired
    StatementCounter sql;

    @Test
    void knowsWhoIsAskingWithRolesAndRegion() {
        long id = open("new-grid-worker", "410481001001");

        var caller = callers.byId(id).orElseThrow();

        assertThat(caller.name()).isEqualTo("新来的");
        assertThat(caller.mainRole()).isEqualTo(Role.GRID_WORKER);
        assertThat(caller.region().covers("410481001001003")).isTrue();
        assertThat(caller.region().covers("410481001002001")).isFalse();
        assertThat(caller.memberships()).isEqualTo(Memberships.NONE);
    }

    @Test
    void leavesADisabledAccountNothingToAsk() {
        long id = open("soon-gone", null);

        enableAccount.disable(id);

        assertThat(callers.byId(id)).isEmpty();
        assertThatThrownBy(() -> signIn.signIn("soon-gone", "secret", "10.0.0.9"))
                .isInstanceOf(BadCredentials.class);
        enableAccount.enable(id);
        assertThat(callers.byId(id)).isPresent();
    }

    @Test
    void refusesANameThatIsTaken() {
        open("twice", null);

        assertThatThrownBy(() -> open("twice", null)).isInstanceOf(UsernameTaken.class);
    }

    @Test
    void refusesAnUnknownNameLikeAWrongPassword() {
        open("known", null);

        assertThatThrownBy(() -> signIn.signIn("known", "wrong", "10.0.0.9")).isInstanceOf(BadCredentials.class);
        assertThatThrownBy(() -> signIn.signIn("unknown", "wrong", "10.0.0.9")).isInstanceOf(BadCredentials.class);
    }

    @Test
    void readsACallerWithoutSqlInTheNormalCase() {
        callers.byUsername("deputy1");

        int statements = sql.during(() -> callers.byUsername("deputy1")).statements();

        assertThat(statements).isZero();
    }

    private long open(String username, String region) {
        return openAccount.open(
                new NewAccount(username, "新来的", passwords.hash("secret"), region, Set.of(Role.GRID_WORKER)));
    }
}
