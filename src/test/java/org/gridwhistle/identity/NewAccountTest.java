package org.gridwhistle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAccountTest {

    @ParameterizedTest
    @CsvSource({"SYSTEM_ADMIN,SECURITY_ADMIN", "SYSTEM_ADMIN,AUDITOR", "SECURITY_ADMIN,AUDITOR"})
    void refusesTwoAdministratorsInOneAccount(Role one, Role other) {
        assertThatThrownBy(() -> account(one, other)).isInstanceOf(AdministratorsMustDiffer.class);
    }

    @Test
    void letsADeputyLeadAGroup() {
        assertThat(account(Role.DEPUTY, Role.GROUP_LEADER).roles()).containsOnly(Role.DEPUTY, Role.GROUP_LEADER);
    }

    private static NewAccount account(Role... roles) {
        return new NewAccount("somebody", "某人", null, null, Set.of(roles));
    }
}
